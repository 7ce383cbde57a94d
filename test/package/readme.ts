import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../structure/sources.ts';

/** The blocks of code in these languages that a section of the README has. */
export function blocks(section: string, ...languages: readonly string[]): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [text = ''] = (readme.split(new RegExp(`^#+ ${section}$`, 'm'))[1] ?? '').split(/^#+ /m);
  const found = text.matchAll(/^```(?<language>\w+)\n(?<code>[\s\S]*?)^```$/gm);
  return [...found].flatMap(({ groups }) => (languages.includes(groups?.language ?? '') ? [groups?.code ?? ''] : []));
}
