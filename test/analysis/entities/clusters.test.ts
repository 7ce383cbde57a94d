import { describe, expect, test } from 'vitest';
import {
  type ClusterIndex,
  enter,
  mentionedBetween,
  newDrafts,
  noteMention,
  type SourceCluster,
  sharingWords,
} from '../../../src/analysis/entities/clusters.ts';
import type { Description } from '../../../src/analysis/mentions/description.ts';
import { wholeTokens } from '../../../src/analysis/tokens/token-range.ts';
import type { Transparency } from '../../../src/language/values.ts';
import { fc } from '../../properties.ts';

const split = (text: string): string[] => text.split(' ').filter(Boolean);

const draftOf = (view: string, transparency: Transparency, name = view): SourceCluster => ({
  name,
  nameWords: split(name),
  words: new Set(split(view)),
  head: split(view)[0] ?? '',
  transparency,
  gender: null,
  plural: false,
  mentions: [[], []],
});

const mentionOf = (view: string, transparency: Transparency, name = view): Description => ({
  range: wholeTokens(0, 1),
  name,
  nameWords: split(name),
  words: new Set(split(view)),
  head: split(view)[0] ?? '',
  title: false,
  transparency,
  gender: null,
  number: null,
  anaphoric: false,
  named: true,
});

function filed(...list: SourceCluster[]): ClusterIndex {
  const drafts = newDrafts();
  for (const draft of list) enter(drafts, draft, draft);
  return drafts;
}

const CROWD = Array.from({ length: 3_000 }, (_, at) => draftOf(`minister name${at}`, 'person', `name${at}`));

describe('a mention finds its draft in a crowd that shares a word with both', () => {
  test.each<[string, SourceCluster, Description]>([
    [
      'all its words are the draft’s',
      draftOf('minister state roe', 'organisation'),
      mentionOf('minister roe', 'organisation'),
    ],
    [
      'all the draft’s are its own',
      draftOf('minister roe', 'organisation'),
      mentionOf('minister state roe', 'organisation'),
    ],
    ['the same words', draftOf('minister roe', 'anonymous'), mentionOf('roe minister', 'anonymous')],
    ['a surname alone', draftOf('minister ann roe', 'person', 'ann roe'), mentionOf('minister roe', 'person', 'roe')],
    ['a fuller name', draftOf('minister roe', 'person', 'roe'), mentionOf('minister ann roe', 'person', 'ann roe')],
    ['an office of two words', draftOf('minister health roe', 'person', 'roe'), mentionOf('minister health', 'role')],
    ['its holder', draftOf('minister health', 'role'), mentionOf('minister health roe', 'person', 'roe')],
  ])('%s', (_, own, mention) => {
    const found = sharingWords(filed(...CROWD, own), mention);
    expect(found).toContain(own);
    expect(found.length).toBeLessThan(1_000);
  });
});

test('who has none of the words of a mention is not found', () => {
  const drafts = filed(draftOf('mayor roe', 'person', 'roe'), draftOf('police', 'organisation'));
  expect(sharingWords(drafts, mentionOf('sailor poe', 'person', 'poe'))).toEqual([]);
});

test('what a draft learns it is found by, its first words still', () => {
  const draft = draftOf('minister', 'role');
  const drafts = filed(...CROWD, draft);
  enter(drafts, draft, { words: new Set(['minister', 'roe']), nameWords: ['ann', 'roe'], head: 'minister' });
  expect(sharingWords(drafts, mentionOf('roe', 'person'))).toContain(draft);
  expect(sharingWords(drafts, mentionOf('ann roe smith', 'person'))).toContain(draft);
  expect(sharingWords(drafts, mentionOf('minister', 'role'))).toContain(draft);
});

// Few words, so that what two descriptions have in common is often some of the words, and often all.
const view = fc.uniqueArray(fc.constantFrom(...'abcde'), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const kinds = fc.constantFrom<Transparency>('person', 'role', 'organisation', 'anonymous');

test('whose words include the other’s is found, and an office or person that shares two with one of the other kind', () => {
  const includes = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...other].every((word) => one.has(word));
  const property = fc.property(fc.array(fc.tuple(view, kinds), { maxLength: 12 }), view, kinds, (list, said, kind) => {
    const all = list.map(([text, sort]) => draftOf(text, sort));
    const mention = mentionOf(said, kind);
    const found = new Set(sharingWords(filed(...all), mention));
    const other = { person: 'role', role: 'person' }[kind as string];
    for (const draft of all) {
      const shared = [...mention.words].filter((word) => draft.words.has(word)).length;
      const alike = includes(draft.words, mention.words) || includes(mention.words, draft.words);
      if (alike || (draft.transparency === other && shared > 1)) expect(found).toContain(draft);
    }
  });
  fc.assert(property);
});

test('mentions between two places come from the last to the first, of both lists', () => {
  const [one, other] = [draftOf('a', 'person'), draftOf('b', 'person')];
  const drafts = newDrafts();
  for (const start of [10, 30, 50]) noteMention(drafts, one, { range: wholeTokens(start, start + 1), pass: 0 });
  for (const start of [20, 40]) noteMention(drafts, other, { range: wholeTokens(start, start + 1), pass: 1 });
  expect([...mentionedBetween(drafts, 20, 50)]).toEqual([other, one, other]);
  expect([...mentionedBetween(drafts, 0, 10)]).toEqual([]);
  expect([...mentionedBetween(drafts, 50, 99)]).toEqual([one]);
});
