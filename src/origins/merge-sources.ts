import type { Transparency } from '../language/values.ts';
import { foldName } from '../report/names.ts';
import { mostFrequent } from '../report/profiles.ts';
import type { ComparableArticle, ComparableClaim } from './comparable-article.ts';
import type { ComparableSource } from './comparable-source.ts';

/** A source with everything it says or relays in several articles. */
export interface MergedSource {
  /** The spelling that most articles use; null for an unnamed source. */
  readonly name: string | null;
  readonly transparency: Transparency;
  /** False for an office or an unnamed source: the same words may stand for several people. */
  readonly one: boolean;
  /** The indexes of the articles in which it is a source or intermediary, without repetitions. */
  readonly articles: readonly number[];
  readonly says: readonly ComparableClaim[];
  /** The claims of others that it relays. */
  readonly passesOn: readonly ComparableClaim[];
  /** The indexes of the articles that credit it. */
  readonly credited: readonly number[];
}

interface Entry {
  readonly keys: string[];
  readonly voices: ComparableSource[];
  readonly says: ComparableClaim[];
  readonly passesOn: ComparableClaim[];
  readonly credited: number[];
}

const PARTS = ['keys', 'voices', 'says', 'passesOn', 'credited'] as const;

/** The sources of several articles, those of most articles first and unnamed sources last. */
export function mergeSources(articles: readonly ComparableArticle[]): MergedSource[] {
  const entryOf = entries();
  for (const [index, { claims, credits }] of articles.entries()) {
    for (const claim of claims) {
      if (claim.speaker !== null) entryOf(claim.speaker).says.push(claim);
      for (const relay of claim.relays) entryOf(relay).passesOn.push(claim);
    }
    for (const credit of credits) entryOf(credit).credited.push(index);
  }
  return entryOf
    .all()
    .map(acrossOf)
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.articles.length - a.articles.length ||
        b.says.length - a.says.length,
    );
}

/** Finds the entry of a source. Sources that share a key have one entry, also transitively. */
function entries() {
  const byKey = new Map<string, Entry>();
  const all = new Set<Entry>();
  const entryOf = (voice: ComparableSource): Entry => {
    const keys = keysOf(voice);
    const known = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const [entry = { keys: [], voices: [], says: [], passesOn: [], credited: [] }, ...others] = known;
    for (const other of others) {
      for (const part of PARTS) for (const item of other[part]) (entry[part] as unknown[]).push(item);
      for (const key of other.keys) byKey.set(key, entry);
      all.delete(other);
    }
    entry.voices.push(voice);
    all.add(entry);
    for (const key of keys.filter((each) => byKey.get(each) !== entry)) {
      entry.keys.push(key);
      byKey.set(key, entry);
    }
    return entry;
  };
  return Object.assign(entryOf, { all: () => [...all] });
}

const keysOf = ({ keys, transparency, name }: ComparableSource): readonly string[] =>
  keys.length > 0 ? keys : [`?${transparency} ${name === null ? '' : foldName(name) || name}`];

function acrossOf({ voices, says, passesOn, credited }: Entry): MergedSource {
  const articles = new Set([
    ...says.map(({ article }) => article),
    ...passesOn.map(({ article }) => article),
    ...credited,
  ]);
  return {
    name: mostFrequent(voices.map(({ name }) => name)) ?? null,
    transparency: mostFrequent(voices.map(({ transparency }) => transparency)) ?? 'none',
    one: voices.some(({ keys }) => keys.length > 0),
    articles: [...articles].sort((a, b) => a - b),
    ...{ says, passesOn, credited },
  };
}
