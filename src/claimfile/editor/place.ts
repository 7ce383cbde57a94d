/** Where the cursor stands in a claim file in block style, by the lines above it: the text may be half written. */
export interface EditorPlace {
  /** The top-level key it is below: `article`, `sources`, `claims`; null at the top level. */
  readonly section: string | null;
  /** The key whose value, or list of values, is being written; null where a key is. */
  readonly key: string | null;
  /** The word being written, up to the cursor. */
  readonly word: string;
  /** The keys that the mapping around the cursor has already, without the one being written. */
  readonly present: readonly string[];
}

const LINE = /^(?<indent> *)(?<dash>- +)?(?:(?<key>[\w-]+):(?= |$) *)?(?<rest>.*)$/u;

interface Line {
  /** The column of the first word behind the dash. */
  readonly column: number;
  readonly hasDash: boolean;
  readonly key: string | null;
  readonly rest: string;
}

function lineOf(text: string): Line {
  const { indent = '', dash = '', key = null, rest = '' } = LINE.exec(text)?.groups ?? {};
  return { column: indent.length + dash.length, hasDash: dash !== '', key: key ?? null, rest };
}

/** The place at a UTF-16 offset; null inside a comment. */
export function editorPlace(text: string, offset: number): EditorPlace | null {
  const before = text.slice(0, offset).split(/\r?\n/);
  const current = before.pop() ?? '';
  if (/(?:^|\s)#/.test(current)) return null;
  const above = before.filter((line) => /^\s*[^\s#]/.test(line)).map(lineOf);
  const line = lineOf(current);
  const below = text
    .slice(offset)
    .split(/\r?\n/)
    .slice(1)
    .filter((each) => /^\s*[^\s#]/.test(each))
    .map(lineOf);
  const section =
    line.column === 0 ? null : (above.findLast(({ column, key }) => column === 0 && key !== null)?.key ?? null);
  const owner = line.key === null && line.hasDash ? ownerOf(above, line.column) : null;
  const isItem = owner !== null && owner !== section;
  return {
    section,
    key: line.key ?? (isItem ? owner : null),
    word: line.rest,
    present: line.key === null && !isItem ? keysAround(above, below, line) : [],
  };
}

/** The key whose list an item belongs to: the nearest one above that is indented less. */
const ownerOf = (above: readonly Line[], column: number): string | null =>
  above.findLast((line) => line.key !== null && line.column < column && line.rest === '')?.key ?? null;

/** The keys of the mapping that a line belongs to: those of the same column, up to the next item. */
function keysAround(above: readonly Line[], below: readonly Line[], { column, hasDash }: Line): string[] {
  const keys: string[] = [];
  for (const line of hasDash ? [] : above.toReversed()) {
    if (line.column < column) break;
    if (line.column === column && line.key !== null) keys.push(line.key);
    if (line.column === column && line.hasDash) break;
  }
  for (const line of below) {
    if (line.column < column || (line.column === column && line.hasDash)) break;
    if (line.column === column && line.key !== null) keys.push(line.key);
  }
  return keys;
}
