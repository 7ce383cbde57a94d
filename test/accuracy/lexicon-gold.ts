import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import type { Pack } from '../../src/language/pack.ts';
import { analyzeWithPack } from '../../src/report/build.ts';
import { attributions, checkExample } from '../language/examples.ts';

// Prints the examples of a lexicon as gold JSONL: texts of our own that a model may learn from beside news, so that it keeps
// to what the lexicon says. The spans are those of the rules, in the examples that the rules alone read as they should:
//   tsx test/accuracy/lexicon-gold.ts en > lexicon.jsonl

const [language] = process.argv.slice(2);

/** The spans of a part as pairs. */
const pairs = (spans: readonly { readonly start: number; readonly end: number }[] = []): [number, number][] =>
  spans.map(({ start, end }) => [start, end]);

async function goldOf(text: string, id: string, pack: Pack): Promise<string> {
  const { report } = await analyzeWithPack(pack, { id, path: null, text });
  const marked = report.claims
    .filter(({ source }) => source !== null)
    .map((claim) => ({
      id: claim.id,
      parent: claim.parent ?? null,
      source: pairs(claim.source?.spans),
      cue: pairs(claim.cue?.spans),
      content: pairs(claim.content.spans),
    }));
  return `${JSON.stringify({ id, language: pack.language, text, attributions: marked })}\n`;
}

if (!(LANGUAGES as readonly string[]).includes(language ?? '')) {
  process.stderr.write('usage: tsx test/accuracy/lexicon-gold.ts LANGUAGE\n');
  process.exitCode = 2;
} else {
  const rules: Pack = { ...(await packOf(language as Language)), model: null, confidence: null };
  const { cues, frames, sources } = readLexicon(language as Language);
  const examples = [...frames, ...cues, ...sources].flatMap(({ id, examples }) =>
    examples.map((example, at) => ({ ...example, id: `lexicon/${id}/${at + 1}` })),
  );
  const seen = new Set<string>();
  for (const example of examples) {
    const { text, id, todo } = example;
    if (todo !== undefined || seen.has(text) || checkExample(example, rules).length > 0) continue;
    seen.add(text);
    if (example.claims.length === 0 || attributions(text, rules).length > 0)
      process.stdout.write(await goldOf(text.trim(), id, rules));
  }
}
