import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Edit } from '../../../src/claimfile/edit/edit.ts';
import type { FileState } from '../../../src/claimfile/edit/state.ts';
import { historyOf, recorded, redone, undone } from '../../../src/review/history.ts';
import { fc } from '../../properties.ts';
import { ARTICLE, GOOD } from '../good.ts';
import { editorOf, opened } from './editing.ts';

const FILES = {
  plain: GOOD,
  commented: GOOD.replace(/$(?<=\S)/gm, ' # kept').replace('claims: # kept', 'claims:\n  # above the claims'),
  spaced: GOOD.replaceAll('\n  - id: c', '\n\n  # about it\n  - id: c'),
  windows: GOOD.replaceAll('\n', '\r\n'),
  json: JSON.stringify(parse(GOOD), null, 2),
  foreign: GOOD.replaceAll('    stance:', '    x-desk: politics\n    stance:'),
};
// A comment cannot follow the header of a directive or break a value.
FILES.commented = FILES.commented.replace('schema.json # kept', 'schema.json');

const STANCES = ['own', 'endorse', 'neutral', 'distance'] as const;
const seed = fc.record({
  kind: fc.nat(17),
  at: fc.nat(1000),
  other: fc.nat(1000),
  words: fc.constantFrom('', 'x', 'a: b', '"q" #1', 'سطر\nثانٍ', '- x', "it's"),
});
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

/** A selection of whole words of the article. */
function selection(at: number): { readonly start: number; readonly end: number }[] {
  const words = [...ARTICLE.matchAll(/[\p{L}\p{M}]+/gu)];
  const first = words[at % words.length] ?? { index: 0 };
  const last = words[Math.min(words.length - 1, (at % words.length) + (at % 4))] ?? first;
  const end = (last.index ?? 0) + (Array.isArray(last) ? (last[0]?.length ?? 0) : 0);
  return [{ start: first.index ?? 0, end }];
}

/** An edit that the state allows, or one that it must refuse. */
function editFrom({ kind, at, other, words }: Seed, { claims, sources, rejected }: FileState): Edit {
  const claim = claims[at % Math.max(1, claims.length)]?.id ?? 'none';
  const source = sources[other % Math.max(1, sources.length)]?.id ?? 'none';
  const second = sources[at % Math.max(1, sources.length)]?.id ?? 'none';
  const edits: readonly Edit[] = [
    { kind: 'set-note', claim, note: words },
    { kind: 'set-spans', claim, spans: selection(other) },
    { kind: 'set-cue', claim, spans: other % 3 === 0 ? [] : selection(other) },
    { kind: 'set-mention', claim, spans: other % 3 === 0 ? [] : selection(other) },
    { kind: 'set-source', claim, source: other % 4 === 0 ? null : source },
    { kind: 'set-chain', claim, chain: other % 3 === 0 ? [] : [source, second] },
    {
      kind: 'set-parent',
      claim,
      parent: other % 3 === 0 ? null : (claims[other % Math.max(1, claims.length)]?.id ?? null),
    },
    { kind: 'set-label', claim, field: 'stance', value: STANCES[other % 4] ?? 'own' },
    { kind: 'set-label', claim, field: 'polarity', value: other % 2 === 0 ? 'positive' : 'negative' },
    { kind: 'set-reviewed', claim, reviewed: other % 2 === 0 },
    { kind: 'set-evidence', claim, evidence: [{ document: words }, { who: 'A', note: words }].slice(0, other % 3) },
    { kind: 'new-source', claim: other % 2 === 0 ? claim : null, source: { name: words, transparency: 'role' } },
    { kind: 'merge-sources', source, into: second },
    { kind: 'rename-source', source, name: words, keepAlias: other % 2 === 0 },
    { kind: 'set-role', source, value: words },
    { kind: 'add-claim', spans: selection(at), ...(other % 2 === 0 ? { cueSpans: selection(other), source } : {}) },
    { kind: 'reject-claim', claim },
    { kind: 'restore-claim', claim: rejected[at % Math.max(1, rejected.length)]?.id ?? 'none' },
  ];
  return edits[kind] as Edit;
}

const commentsOf = (text: string): number => (text.match(/# (?:kept|about it|above the claims)/g) ?? []).length;
const linesOf = (text: string, claim: string): string =>
  new RegExp(`- id: ${claim}[\\s\\S]*?(?=\\n *- id:|$)`).exec(text)?.[0] ?? '';

test('a sequence of edits, undone, gives back the exact bytes', { timeout: 300_000 }, async () => {
  const editor = await editorOf();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(FILES)),
      fc.array(seed, { minLength: 1, maxLength: 12 }),
      async (name, seeds) => {
        const text = FILES[name as keyof typeof FILES];
        let history = historyOf(text);
        let file = await opened(editor, text);
        const versions = [text];
        for (const each of seeds) {
          const edit = editFrom(each, file.state);
          const result = file.edit(edit);
          if ('error' in result || result.text === file.text) continue;
          // Whatever a result is, it can be opened and edited again.
          const next = await opened(editor, result.text);
          if (edit.kind === 'reject-claim') {
            const lost = commentsOf(linesOf(file.text, edit.claim));
            expect(commentsOf(result.text)).toBeGreaterThanOrEqual(commentsOf(file.text) - lost);
          } else if (!['merge-sources', 'set-evidence', 'set-chain', 'set-source', 'new-source'].includes(edit.kind)) {
            expect(commentsOf(result.text), edit.kind).toBeGreaterThanOrEqual(commentsOf(file.text));
            expect(result.text.match(/x-desk/g)?.length).toBe(file.text.match(/x-desk/g)?.length);
          }
          if (name === 'json') JSON.parse(result.text);
          history = recorded(history, result.text);
          versions.push(result.text);
          file = next;
        }
        for (const version of versions.toReversed().slice(1)) {
          const back = undone(history);
          expect(back?.text).toBe(version);
          history = back ?? history;
        }
        for (const version of versions.slice(1)) {
          history = redone(history) ?? history;
          expect(history.text).toBe(version);
        }
      },
    ),
    { numRuns: Number(process.env.ISNAD_ROUNDS ?? 40) },
  );
});
