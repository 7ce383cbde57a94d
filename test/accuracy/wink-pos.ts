import { readFileSync } from 'node:fs';
import { paragraphsOf } from '../../src/text/paragraphs.ts';

// Prints the parts of speech that wink-nlp (MIT) gives the English texts of gold JSON lines, for `npm run train`:
//   npm install --no-save wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
//   tsx test/accuracy/wink-pos.ts train.jsonl > pos.jsonl

interface Wink {
  readonly its: { readonly pos: unknown };
  readDoc(text: string): { tokens(): { out(its?: unknown): string[] } };
}

async function loadWink(): Promise<Wink> {
  const names = ['wink-nlp', 'wink-eng-lite-web-model'];
  const [make, model] = await Promise.all(names.map(async (name) => (await import(name)).default));
  return make(model, ['sbd', 'pos']) as Wink;
}

/** The words of a text with their offsets and tags, read paragraph by paragraph. */
const posOf = (wink: Wink, text: string): (readonly [number, number, string])[] =>
  paragraphsOf(text).flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end);
    const tokens = wink.readDoc(paragraph).tokens();
    const tags = tokens.out(wink.its.pos);
    let from = 0;
    return tokens.out().flatMap((word, index) => {
      const found = paragraph.indexOf(word, from);
      if (found === -1) return [];
      from = found + word.length;
      return [[start + found, start + from, tags[index] ?? 'X'] as const];
    });
  });

const wink = await loadWink();
for (const path of process.argv.slice(2))
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    process.stdout.write(`${JSON.stringify({ id, pos: posOf(wink, text) })}\n`);
  }
