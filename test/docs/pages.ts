import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../structure/sources.ts';

/** The Markdown of a topic, by its name. */
export const topic = (name: string): string => readFileSync(join(ROOT, 'src/docs', `${name}.md`), 'utf8');

/** The code blocks of a Markdown text in these languages. */
export function blocks(markdown: string, ...languages: readonly string[]): string[] {
  const found = markdown.matchAll(/^```(?<language>\w+)\n(?<code>[\s\S]*?)^```$/gm);
  return [...found].flatMap(({ groups }) => (languages.includes(groups?.language ?? '') ? [groups?.code ?? ''] : []));
}
