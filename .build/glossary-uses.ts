const WIDTH = 100;

/** The text of glossary.yaml with the files that ask for each class in its `askedBy`; comments stay as they are. */
export function withUses(text: string, uses: ReadonlyMap<string, readonly string[]>): string {
  const lines: string[] = [];
  let current: string | null = null;
  let inUses = false;
  const close = (): void => {
    if (current !== null) lines.push(...usesLines(uses.get(current) ?? []));
    current = null;
  };
  for (const line of text.split('\n')) {
    if (inUses && /^ {3}/.test(line)) continue;
    inUses = line.startsWith('  askedBy:');
    if (inUses) continue;
    if (!line.startsWith(' ')) close();
    lines.push(line);
    current = /^([a-z]+(?:-[a-z]+)*):$/.exec(line)?.[1] ?? current;
  }
  return lines.join('\n');
}

/** A YAML list of files over as many lines as it needs. */
function usesLines(files: readonly string[]): string[] {
  const whole = `  askedBy: [${files.join(', ')}]`;
  if (whole.length <= WIDTH) return [whole];
  const lines = ['  askedBy:'];
  let line = '    [';
  files.forEach((file, at) => {
    const item = `${file}${at < files.length - 1 ? ',' : ']'}`;
    const next = line.endsWith('[') ? `${line}${item}` : `${line} ${item}`;
    if (next.length > WIDTH) {
      lines.push(line);
      line = `     ${item}`;
    } else line = next;
  });
  return [...lines, line];
}
