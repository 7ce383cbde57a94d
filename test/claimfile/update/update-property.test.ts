import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fc } from '../../properties.ts';
import { ROOT } from '../../structure/sources.ts';
import { draftOf, faultsOf, unrecorded, update } from './updating.ts';

const [SEED, ENGLISH] = ['seed', 'wikinews-korea'].map((name) =>
  readFileSync(join(ROOT, `claims/articles/${name}.txt`), 'utf8'),
) as [string, string];

const drafts = new Map<string, string>();
beforeAll(async () => {
  for (const article of [SEED, ENGLISH]) drafts.set(article, await draftOf(article));
});

/** What people write into a claim, and the part of it by which it is found again; null where they only change something. */
type Personal = (claim: string, said: string) => { readonly claim: string; readonly written: string | null };

const inside = (claim: string, line: string): string => claim.replace('    stance', `${line}\n    stance`);
const hasNote = (claim: string): boolean => claim.includes('note:');
const single = (said: string): string => `'${said.replaceAll("'", "''")}'`;

const PERSONAL: Readonly<Record<string, Personal>> = {
  comment: (claim, said) => ({ claim: `  # ${said}\n${claim}`, written: `# ${said}` }),
  'comment inside': (claim, said) => ({ claim: inside(claim, `    # ${said}`), written: `# ${said}` }),
  'blank line': (claim) => ({ claim: inside(claim, ''), written: null }),
  note: (claim, said) =>
    hasNote(claim) ? { claim, written: null } : { claim: `${claim}\n    note: ${single(said)}`, written: single(said) },
  'block note': (claim, said) =>
    hasNote(claim)
      ? { claim, written: null }
      : { claim: `${claim}\n    note: |\n      ${said}\n\n      ${said}`, written: `      ${said}\n\n      ${said}` },
  status: (claim) => ({ claim: claim.replace(/status: .*/, 'status: disputed'), written: null }),
  id: (claim, said) => {
    const id = `claim-${/\d+/.exec(said.split('§')[1] ?? '')?.[0]}`;
    return { claim: claim.replace(/- id: .*/, `- id: ${id}`), written: `- id: ${id}` };
  },
  quoting: (claim) => ({
    claim: claim.replace(/content: ([^'"\n]+)$/m, (_, text) => `content: ${JSON.stringify(text)}`),
    written: null,
  }),
};

const edit = fc.record({
  kind: fc.constantFrom(...Object.keys(PERSONAL), 'move', 'delete'),
  at: fc.nat(40),
  words: fc.constantFrom('راجعه المحرر', 'it\'s #1: "so"', 'قال: نعم', '- [x]', 'ملاحظة طويلة، بفاصلة'),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A draft as people have edited it, and what they wrote into it. */
function edited(draft: string, edits: readonly Edit[]): { readonly file: string; readonly written: readonly string[] } {
  const [head = '', list = ''] = unrecorded(draft).split(/(?<=\nclaims:\n)/);
  const record = draft.slice(unrecorded(draft).length);
  let claims = list.trimEnd().split(/\n\n(?= {2}- id)/);
  const written: string[] = [];
  edits.forEach(({ kind, at, words }, number) => {
    const index = at % claims.length;
    const claim = claims[index] ?? '';
    const done = PERSONAL[kind]?.(claim, `${words} §${number}§`);
    if (done !== undefined) claims[index] = done.claim;
    if (done?.written) written.push(done.written);
    if (kind === 'move') claims = [...claims.slice(index), ...claims.slice(0, index)];
    if (kind === 'delete' && claims.length > 1 && !claim.includes('§') && !claim.includes('claim-'))
      claims.splice(index, 1);
  });
  // Whoever changes or deletes an id changes what refers to it.
  const ids = new Set(claims.flatMap((claim) => /- id: (.*)/.exec(claim)?.[1] ?? []));
  const sound = claims.map((claim) =>
    claim.replace(/\n {4}parent: (.*)/, (all, parent) => (ids.has(parent) ? all : '')),
  );
  const file = `${head}${sound.join('\n\n')}\n${record}`;
  return { file, written: written.filter((each) => file.includes(each)) };
}

const change = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'word'),
  at: fc.nat(1000),
  words: fc.constantFrom('وقال الوزير إن الأمر انتهى.', 'The minister said that it was over.', 'ربما', 'reportedly'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const changed = (article: string, changes: readonly Change[]): string =>
  changes.reduce((text, { kind, at, words: said }) => {
    const parts = text.split(kind === 'word' ? ' ' : '\n');
    const index = at % parts.length;
    if (kind === 'insert') parts.splice(index, 0, said);
    else if (kind === 'remove') parts.splice(index, 1);
    else parts[index] = said;
    return parts.join(kind === 'word' ? ' ' : '\n');
  }, article);

// What only a person can decide: whether an analysis that differs from the file is right.
const DECIDED = [
  'claim-gone',
  'unused-source',
  'claim-missing',
  'hedge-dropped',
  'chain-shortened',
  'cue-replaced',
  'speaker-replaced',
  'source-named',
  'name-not-in-article',
  'attribution-added',
  'type-mismatch',
  'title-mismatch',
];

// What an update may change: the article's own words, and how firmly these put it.
const MENDED = /^ +(?:sha256|title|content|cue|mention|stance|certainty|hedging|prefix|suffix|gone): /;

test('an update never loses what people have written', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(SEED, ENGLISH),
      fc.array(edit, { maxLength: 12 }),
      fc.array(change, { maxLength: 5 }),
      async (article, edits, changes) => {
        const { file, written } = edited(drafts.get(article) ?? '', edits);
        const now = changed(article, changes);
        const { text } = await update(file, now);
        expect(written.filter((each) => !text.includes(each))).toEqual([]);
        const there = new Set(text.split('\n'));
        expect(file.split('\n').filter((line) => !there.has(line) && !MENDED.test(line))).toEqual([]);
        const ids = (of: string): string[] => [...of.matchAll(/^ {2}- id: (.*)$/gm)].map(([, id]) => id ?? '');
        const kept = ids(file);
        expect(ids(text).filter((id) => kept.includes(id))).toEqual(kept);
        expect((await faultsOf(text, now)).filter((each) => !DECIDED.includes(each.split(' ')[1] ?? ''))).toEqual([]);
        expect((await update(text, now)).text).toBe(text);
      },
    ),
    { numRuns: 40 },
  );
});
