import type { Claim, Source } from '../analysis/claim.ts';
import type { Level, Polarity, Stance } from '../language/values.ts';
import type { AnalyzedArticle } from '../report/analyzed-article.ts';
import { foldName } from '../report/names.ts';
import { comparable } from '../text/comparable.ts';
import type { ComparableSource } from './comparable-source.ts';
import { creditsOf } from './credits.ts';
import type { NameReader } from './name-reader.ts';

/** A claim in the form in which it is compared with those of other articles. */
export interface ComparableClaim {
  /** The index of its article. */
  readonly article: number;
  readonly id: string;
  readonly text: string;
  /** Null in the writer's own voice. */
  readonly speaker: ComparableSource | null;
  /** The intermediaries, the outermost first. */
  readonly relays: readonly ComparableSource[];
  readonly cue: string | null;
  readonly stance: Stance;
  readonly level: Level;
  readonly points: number;
  readonly polarity: Polarity;
  readonly place: Claim['place'];
  /** The words that are compared; none for a claim that only introduces a nested one. */
  readonly words: readonly string[];
}

/** An article with everything the comparison needs; its text is not kept. */
export interface ComparableArticle {
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** Metadata of the article; null where unknown. */
  readonly outlet: string | null;
  readonly published: string | null;
  /**
   * The agencies that the article credits: in its dateline, in a credit line, or as its author or
   * outlet.
   */
  readonly credits: readonly ComparableSource[];
  readonly claims: readonly ComparableClaim[];
}

// A bound on the work for very long claims: fewer words are enough to recognise a copy.
const MOST_WORDS = 300;

/** Prepares an article for the comparison; `index` is its position among the articles. */
export function comparableArticle(analyzed: AnalyzedArticle, names: NameReader, index: number): ComparableArticle {
  const { document, claims, sources } = analyzed.report;
  const { id, path, title, language, direction, outlet = null, published = null } = document;
  const voices = new Map(sources.map((source) => [source.id, voiceOf(source, names)]));
  const words = new Map(claims.map((claim) => [claim.id, comparable(claim.content.text).slice(0, MOST_WORDS)]));
  const wrapping = wrappers(claims, words);
  return {
    ...{ id, path, title, language, direction, outlet, published },
    credits: creditsOf(analyzed, names),
    claims: claims.map((claim) => ({
      article: index,
      id: claim.id,
      text: claim.content.text,
      ...tellersOf(claim, voices, names),
      cue: claim.cue?.text ?? null,
      stance: claim.stance,
      level: claim.hedging.level,
      points: claim.hedging.points,
      polarity: claim.polarity,
      place: claim.place,
      words: wrapping.has(claim.id) ? [] : (words.get(claim.id) ?? []),
    })),
  };
}

/**
 * The claims of which at least half belongs to a nested claim: they add little but the name of who
 * said it.
 */
function wrappers(claims: readonly Claim[], words: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const length = (id: string): number => words.get(id)?.length ?? 0;
  return new Set(
    claims.flatMap(({ id, parent }) => (parent !== null && 2 * length(id) >= length(parent) ? [parent] : [])),
  );
}

function tellersOf({ source, chain }: Claim, voices: ReadonlyMap<string, ComparableSource>, names: NameReader) {
  if (source === null) return { speaker: null, relays: [] };
  const relays = chain.filter(({ id }, index) => id !== source.id || index < chain.length - 1);
  const { transparency } = source;
  const name = source.name ?? (source.text === '' ? null : source.text);
  const known = source.id === null ? undefined : voices.get(source.id);
  return {
    // A claim may not name a source that the article names elsewhere.
    speaker: known ?? { name, transparency, keys: [], words: names.words(name ?? ''), outlet: false },
    relays: relays.map(
      ({ id, name: relay }) =>
        voices.get(id) ?? voiceOf({ id, name: relay, transparency: 'organisation', mentions: [] }, names),
    ),
  };
}

function voiceOf({ name, transparency, mentions }: Source, names: NameReader): ComparableSource {
  const voice = { name, transparency, words: names.words(name), outlet: false };
  if (transparency === 'person') return { ...voice, keys: keysOfAll([foldName(name)]) };
  if (transparency !== 'organisation') return { ...voice, keys: [] };
  const called = [name, ...mentions.flatMap(({ text }) => alsoCalled(text))];
  return { ...voice, keys: keysOfAll(called.map(names.organisation)), outlet: called.some(names.isOutlet) };
}

const keysOfAll = (keys: readonly string[]): string[] => [...new Set(keys)].filter((key) => key !== '');

// «منظمة الأغذية والزراعة (فاو)» (the Food and Agriculture Organization (FAO)): the article itself
// gives both names.
const ALIAS = /^([^()]*)\((\s{0,9}\p{L}[\p{L}\p{M} .'’-]{1,39}\s{0,9})\)\s*$/u;

function alsoCalled(mention: string): string[] {
  const [, full, short] = ALIAS.exec(mention) ?? [];
  return full === undefined || short === undefined || !/\p{L}/u.test(full) ? [] : [full.trim(), short.trim()];
}
