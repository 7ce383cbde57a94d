import { levelOf, type Policy } from '../analysis/grading/policy.ts';
import type { Level, Stance, Transparency } from '../language/values.ts';
import { addToGroup } from '../text/group-by.ts';
import { foldName } from './names.ts';
import type { Report } from './report.ts';

/** The claims of one source in one or several articles, counted. */
export interface Profile {
  /** The spelling that most articles use; null for an unnamed source. */
  readonly name: string | null;
  readonly transparency: Transparency;
  readonly articles: number;
  readonly claims: number;
  /** The number of claims of others that it relays. */
  readonly relayed: number;
  readonly stances: Readonly<Record<Exclude<Stance, 'own'>, number>>;
  /**
   * The mean points of its claims, to two decimals. Null, like the levels, for a source that only
   * relays.
   */
  readonly points: number | null;
  readonly level: Level | null;
  readonly lowest: Level | null;
  readonly highest: Level | null;
}

/** One appearance of a source: as the source of a claim, or as an intermediary. */
interface Voice {
  readonly name: string | null;
  readonly transparency: Transparency;
  /** Null for an intermediary. */
  readonly claim: { readonly stance: Stance; readonly points: number; readonly level: Level } | null;
}

/**
 * The appearances of sources in an article: all that is kept of a report, as there may be
 * thousands.
 */
export type Voices = readonly Voice[];

/** The appearances of sources in an article; the writer is no source. */
export function voicesOf({ claims, sources }: Report): Voices {
  const known = new Map(sources.map((source) => [source.id, source]));
  return claims.flatMap(({ source, chain, stance, hedging }): Voice[] => {
    if (source === null) return [];
    const { level, points } = hedging;
    const name = source.name ?? (source.text === '' ? null : source.text);
    const relays = chain.filter(({ id }, index) => id !== source.id || index < chain.length - 1);
    return [
      ...relays.map(
        (link): Voice => ({
          name: link.name,
          transparency: known.get(link.id)?.transparency ?? 'organisation',
          claim: null,
        }),
      ),
      { name, transparency: source.transparency, claim: { stance, points, level } },
    ];
  });
}

/** The sources of several articles, merged by folded name, those with most claims first. */
export function profilesOf(articles: readonly Voices[], policy: Policy): Profile[] {
  const groups = new Map<string, Heard[]>();
  for (const [article, voices] of articles.entries()) {
    for (const voice of voices) {
      const key = voice.name === null ? '' : foldName(voice.name) || voice.name;
      addToGroup(groups, key, { article, voice });
    }
  }
  const profiles = [...groups.values()].map((heard) => profileOf(heard, policy));
  return profiles.sort((a, b) => b.claims - a.claims || b.relayed - a.relayed);
}

interface Heard {
  readonly article: number;
  readonly voice: Voice;
}

function profileOf(heard: readonly Heard[], policy: Policy): Profile {
  const voices = heard.map(({ voice }) => voice);
  const claims = voices.flatMap(({ claim }) => claim ?? []);
  const count = (wanted: Stance): number => claims.filter(({ stance }) => stance === wanted).length;
  const sum = claims.reduce((total, { points }) => total + points, 0);
  const points = claims.length === 0 ? null : Math.round((100 * sum) / claims.length) / 100;
  const levels = claims.toSorted((a, b) => policy.levels[a.level] - policy.levels[b.level]).map(({ level }) => level);
  return {
    name: mostFrequent(voices.map(({ name }) => name)) ?? null,
    transparency: mostFrequent(voices.map(({ transparency }) => transparency)) ?? 'none',
    articles: new Set(heard.map(({ article }) => article)).size,
    claims: claims.length,
    relayed: voices.length - claims.length,
    stances: { endorse: count('endorse'), neutral: count('neutral'), distance: count('distance') },
    points,
    level: points === null ? null : levelOf(points, policy),
    lowest: levels[0] ?? null,
    highest: levels.at(-1) ?? null,
  };
}

/** The most frequent value; of equally frequent ones the first. */
export function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[Value, number] | undefined>(
    (most, next) => (most === undefined || next[1] > most[1] ? next : most),
    undefined,
  )?.[0];
}
