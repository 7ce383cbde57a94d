import { expect, test } from 'vitest';
import { readClaims } from '../../../src/claimfile/format/read.ts';
import type { ClaimRecord } from '../../../src/claimfile/format/schema.ts';
import { reportOn } from '../../../src/report/build.ts';
import { textOf } from '../../cli/claim-edits/edits.ts';
import { fc } from '../../properties.ts';
import { draftOf, faultsOf, update } from './updating.ts';

// Rounds of edits, of the claim file by people and of its article, each followed by an update.
// `npm run test:rounds` makes a thousand of them.
const SEQUENCES = Number(process.env.ISNAD_ROUNDS ?? 60) / 10;
const ROUNDS = 10;

const step = fc.record({
  kind: fc.constantFrom(
    'delete',
    'delete',
    'reword',
    'shorten',
    'note',
    'status',
    'move',
    'insert',
    'remove',
    'word',
    'nothing',
  ),
  at: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface State {
  readonly article: string;
  readonly file: string;
}

const SENTENCES = [
  (number: number) => `وقال المدير إن المدرسة ${number} مفتوحة.`,
  (number: number) => `The director said that school ${number} is open.`,
];

/** The claims of a file as texts, and what stands before and behind them. */
function partsOf(file: string): { readonly head: string; readonly claims: string[]; readonly tail: string } {
  const [, head = '', list = '', tail = ''] = /^([\s\S]*\nclaims:\n)([\s\S]*?)(\n\n# what[\s\S]*)$/.exec(file) ?? [];
  return { head, claims: list.split(/\n\n(?= {2}- id)/), tail };
}

const soundParents = (claims: readonly string[]): string[] => {
  const ids = new Set(claims.flatMap((claim) => /- id: (.*)/.exec(claim)?.[1] ?? []));
  return claims.map((claim) => claim.replace(/\n {4}parent: (.*)/, (all, id) => (ids.has(id) ? all : '')));
};

function edited({ article, file }: State, { kind, at }: Step, number: number): State {
  const { head, claims, tail } = partsOf(file);
  const index = at % claims.length;
  const claim = claims[index] ?? '';
  const withClaim = (...instead: string[]): State => {
    const next = [...claims.slice(0, index), ...instead, ...claims.slice(index + 1)];
    return { article, file: `${head}${soundParents(next).join('\n\n')}${tail}` };
  };
  const lines = article.split('\n');
  const line = at % lines.length;
  const withLine = (...instead: string[]): State => ({
    article: [...lines.slice(0, line), ...instead, ...lines.slice(line + 1)].join('\n'),
    file,
  });
  const own = lines[line] ?? '';
  switch (kind) {
    case 'delete':
      return claims.length > 1 ? withClaim() : { article, file };
    case 'reword':
      return withClaim(claim.replace(/content: .*/, `content: my own words ${number}`));
    case 'shorten':
      return withClaim(claim.replace(/content: (\S+ \S+) .*/, 'content: $1'));
    case 'note':
      return withClaim(claim.includes('note:') ? claim : `${claim}\n    note: mine ${number}`);
    case 'status':
      return withClaim(claim.replace(/status: .*/, 'status: disputed'));
    case 'move':
      return { article, file: `${head}${[...claims.slice(index), ...claims.slice(0, index)].join('\n\n')}${tail}` };
    case 'insert':
      return withLine(own, (SENTENCES[at % 2] as (typeof SENTENCES)[number])(number + 10));
    case 'remove':
      return lines.length > 3 ? withLine() : { article, file };
    case 'word':
      return withLine(own.replace(/ \S+/, ` kata${number}`));
    default:
      return { article, file };
  }
}

/** Which line of the article a claim stands in, with its cue: what the file must not get again. */
async function proposedIn(article: string): Promise<string[]> {
  const { claims } = await reportOn({ id: 'a', path: null, text: article, language: 'auto' });
  return claims.map(({ place, cue }) => `${article.split('\n')[place.line - 1]}\n${cue?.text}`);
}

const claimsOf = (file: string): readonly Partial<ClaimRecord>[] => readClaims(file).file?.claims ?? [];

// What an update may change: the article's own words, and how firmly these put it.
const MENDED = /^ +(?:sha256|title|content|cue|mention|stance|certainty|hedging|prefix|suffix|gone): /;

async function afterUpdate({ article, file }: State, seen: ReadonlySet<string>): Promise<string> {
  const { text } = await update(file, article);
  const there = new Set(text.split('\n'));
  const lost = file.split('\n').filter((line) => !there.has(line) && (!MENDED.test(line) || /my own words/.test(line)));
  expect(lost, 'lost').toEqual([]);
  const before = new Set(claimsOf(file).map(({ id }) => id));
  const { claims } = await reportOn({ id: 'a', path: null, text: article, language: 'auto' });
  const lines = article.split('\n');
  const added = claimsOf(text).flatMap(({ id, content }) => (before.has(id) ? [] : [{ id, content }]));
  const again = added.filter(({ id }) => {
    const claim = claims.find((one) => one.id === id?.replace(/-\d+$/, '')) ?? claims.find((one) => one.id === id);
    return claim !== undefined && seen.has(`${lines[claim.place.line - 1]}\n${claim.cue?.text}`);
  });
  expect(again, 'added again').toEqual([]);
  expect((await update(text, article)).text, 'updated twice').toBe(text);
  expect((await faultsOf(text, article)).filter((fault) => fault.endsWith('claim-missing'))).toEqual([]);
  return text;
}

test('rounds of edits and updates lose nothing and bring nothing back', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('bridge-ar', 'bridge-en', 'clinic-ar', 'clinic-en'),
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: ROUNDS, maxLength: ROUNDS }),
      async (name, rounds) => {
        let state: State = { article: textOf(name, 'txt').trimEnd(), file: '' };
        state = { ...state, file: await draftOf(state.article) };
        const seen = new Set(await proposedIn(state.article));
        for (const [round, steps] of rounds.entries()) {
          const next = steps.reduce((before, one, at) => edited(before, one, round * 10 + at), state);
          state = { article: next.article, file: await afterUpdate(next, seen) };
          for (const each of await proposedIn(state.article)) seen.add(each);
        }
      },
    ),
    { numRuns: SEQUENCES },
  );
});
