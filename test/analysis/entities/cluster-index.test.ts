import { describe, expect, test } from 'vitest';
import {
  type ClusterIndex,
  indexCluster,
  indexMention,
  mentionedBetween,
  newClusterIndex,
  sharingWords,
} from '../../../src/analysis/entities/cluster-index.ts';
import type { GrowingCluster, MentionKind } from '../../../src/analysis/entities/source-cluster.ts';
import type { Description } from '../../../src/analysis/mentions/description.ts';
import { wholeTokens } from '../../../src/analysis/tokens/token-range.ts';
import type { Transparency } from '../../../src/language/values.ts';
import { fc } from '../../properties.ts';

const split = (text: string): string[] => text.split(' ').filter(Boolean);

const clusterOf = (words: string, transparency: Transparency, name = words): GrowingCluster => ({
  name,
  nameWords: split(name),
  words: new Set(split(words)),
  head: split(words)[0] ?? '',
  transparency,
  gender: null,
  plural: false,
  isOpen: false,
  joined: false,
  fullMentions: [],
  anaphoricMentions: [],
  silentMentions: [],
});

const mentionOf = (words: string, transparency: Transparency, name = words): Description => ({
  range: wholeTokens(0, 1),
  name,
  nameWords: split(name),
  words: new Set(split(words)),
  head: split(words)[0] ?? '',
  title: false,
  transparency,
  gender: null,
  number: null,
  anaphoric: false,
  named: true,
  joined: false,
});

function indexOf(...list: GrowingCluster[]): ClusterIndex {
  const index = newClusterIndex();
  for (const cluster of list) indexCluster(index, cluster, cluster);
  return index;
}

const CROWD = Array.from({ length: 3_000 }, (_, at) => clusterOf(`minister name${at}`, 'person', `name${at}`));

describe('a mention finds its cluster among many that share a word', () => {
  test.each<[string, GrowingCluster, Description]>([
    [
      'all its words are the cluster’s',
      clusterOf('minister state roe', 'organisation'),
      mentionOf('minister roe', 'organisation'),
    ],
    [
      'all the cluster’s are its own',
      clusterOf('minister roe', 'organisation'),
      mentionOf('minister state roe', 'organisation'),
    ],
    ['the same words', clusterOf('minister roe', 'anonymous'), mentionOf('roe minister', 'anonymous')],
    ['a surname alone', clusterOf('minister ann roe', 'person', 'ann roe'), mentionOf('minister roe', 'person', 'roe')],
    ['a fuller name', clusterOf('minister roe', 'person', 'roe'), mentionOf('minister ann roe', 'person', 'ann roe')],
    ['an office of two words', clusterOf('minister health roe', 'person', 'roe'), mentionOf('minister health', 'role')],
    ['its holder', clusterOf('minister health', 'role'), mentionOf('minister health roe', 'person', 'roe')],
  ])('%s', (_, own, mention) => {
    const found = sharingWords(indexOf(...CROWD, own), mention);
    expect(found).toContain(own);
    expect(found.length).toBeLessThan(1_000);
  });
});

test('a cluster without any word of a mention is not found', () => {
  const index = indexOf(clusterOf('mayor roe', 'person', 'roe'), clusterOf('police', 'organisation'));
  expect(sharingWords(index, mentionOf('sailor poe', 'person', 'poe'))).toEqual([]);
});

test('a cluster is found by its old and its new words', () => {
  const cluster = clusterOf('minister', 'role');
  const index = indexOf(...CROWD, cluster);
  indexCluster(index, cluster, { words: new Set(['minister', 'roe']), nameWords: ['ann', 'roe'], head: 'minister' });
  expect(sharingWords(index, mentionOf('roe', 'person'))).toContain(cluster);
  expect(sharingWords(index, mentionOf('ann roe smith', 'person'))).toContain(cluster);
  expect(sharingWords(index, mentionOf('minister', 'role'))).toContain(cluster);
});

// Few words, so that what two descriptions have in common is often some of the words, and often all.
const texts = fc.uniqueArray(fc.constantFrom(...'abcde'), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const kinds = fc.constantFrom<Transparency>('person', 'role', 'organisation', 'anonymous');

test('a cluster that includes the mention’s words is found, and one of the other kind that shares two words', () => {
  const includes = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...other].every((word) => one.has(word));
  const property = fc.property(
    fc.array(fc.tuple(texts, kinds), { maxLength: 12 }),
    texts,
    kinds,
    (list, said, kind) => {
      const all = list.map(([text, sort]) => clusterOf(text, sort));
      const mention = mentionOf(said, kind);
      const found = new Set(sharingWords(indexOf(...all), mention));
      const other = { person: 'role', role: 'person' }[kind as string];
      for (const cluster of all) {
        const shared = [...mention.words].filter((word) => cluster.words.has(word)).length;
        const alike = includes(cluster.words, mention.words) || includes(mention.words, cluster.words);
        if (alike || (cluster.transparency === other && shared > 1)) expect(found).toContain(cluster);
      }
    },
  );
  fc.assert(property);
});

test('mentions between two places come from the last to the first, of all lists', () => {
  const [one, other, silent] = [clusterOf('a', 'person'), clusterOf('b', 'person'), clusterOf('c', 'person')];
  const index = newClusterIndex();
  const place = (cluster: GrowingCluster, start: number, kind: MentionKind): void =>
    indexMention(index, cluster, {
      ...{ range: wholeTokens(start, start + 1), kind },
      ...{ isSubject: true, isSpeaker: kind !== 'silent', isAddressee: false, isWithin: false },
    });
  for (const start of [10, 30, 50]) place(one, start, 'full');
  for (const start of [20, 40]) place(other, start, 'anaphoric');
  place(silent, 35, 'silent');
  const between = (from: number, before: number): GrowingCluster[] =>
    [...mentionedBetween(index, from, before)].map(({ cluster }) => cluster);
  expect(between(20, 50)).toEqual([other, silent, one, other]);
  expect(between(0, 10)).toEqual([]);
  expect(between(50, 99)).toEqual([one]);
});
