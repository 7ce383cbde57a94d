import { analyze } from '../../src/analysis/analyze.ts';
import type { Claim } from '../../src/analysis/claim.ts';
import type { Pack } from '../../src/language/pack.ts';
import type { ExampleSpec } from '../../src/language/schema/examples.ts';
import { readDocument } from '../../src/text/document.ts';

type Expected = ExampleSpec['claims'][number];

/** What the full analysis got wrong in an example, a line each; empty where it found exactly the claims expected. */
export function checkExample({ text, claims: expected }: ExampleSpec, pack: Pack): string[] {
  const found = attributions(text, pack);
  const left = [...found];
  const missed = expected.filter((claim) => {
    const at = left.findIndex((other) => differences(claim, other).length === 0);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [
    ...missed.map((claim) => `missing ${describe(claim)}; found ${found.map(shown).join(' + ') || 'nothing'}`),
    ...(missed.length === 0 ? left.map((claim) => `also found ${shown(claim)}`) : []),
  ];
}

/** The claims of a text that somebody is the source of. */
export const attributions = (text: string, pack: Pack): Claim[] =>
  analyze(readDocument({ id: 'example', path: null, text }, pack), pack).claims.filter(({ source }) => source !== null);

const EDGES = /^[\s"«»“”„‘’'.،,؛:()]+|[\s"«»“”„‘’'.،,؛:!؟?()]+$/gu;

/** Quotation marks and punctuation at the ends make no difference, as in the scorer. */
const bare = (text: string): string => text.replace(EDGES, '');

function differences(expected: Expected, { source, cue, content, stance, certainty, chain }: Claim): string[] {
  const wrong: string[] = [];
  const check = (field: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && wanted !== got) wrong.push(field);
  };
  check('content', expected.content && bare(expected.content), bare(content.text));
  check('cue', expected.cue && bare(expected.cue), cue && bare(cue.text));
  check('source', expected.source === undefined ? undefined : bare(expected.source), bare(source?.text ?? ''));
  check('name', expected.name, source?.name ?? null);
  check('transparency', expected.transparency, source?.transparency);
  check('stance', expected.stance, stance);
  check('certainty', expected.certainty, certainty);
  check('chain', expected.chain?.join(' → '), chain.map(({ name }) => name).join(' → '));
  return wrong;
}

const describe = (claim: Expected): string => JSON.stringify(claim);
const shown = ({ source, cue, content, chain, stance, certainty }: Claim): string =>
  JSON.stringify({
    source: source?.text,
    name: source?.name,
    transparency: source?.transparency,
    cue: cue?.text,
    content: content.text,
    stance,
    certainty,
    chain: chain.map(({ name }) => name).join(' → '),
  });
