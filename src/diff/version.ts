import type { Claim, Passage, Reason } from '../analysis/claim.ts';
import type { Certainty, Irrealis, Level, Polarity, QuoteType, Stance, Transparency } from '../language/values.ts';
import type { Report } from '../report/report.ts';
import type { Place } from '../text/place.ts';
import type { Span } from '../text/span.ts';
import type { ContentWords } from './content-words.ts';

/** The source of a claim, as far as two versions can be compared. */
export interface VersionSource {
  /** The resolved name, else the mention; empty for an unnamed source. */
  readonly name: string;
  /** Its other names in the same version. */
  readonly aliases: readonly string[];
  /** Its mention in this claim; empty for an unnamed source, or where a claim file does not say. */
  readonly mention: string;
  /** Null where a claim file does not say. */
  readonly transparency: Transparency | null;
  readonly spans: readonly Span[];
  /** Why an anonymous source is not named, in the article's words; null for no reason, absent where it is unknown. */
  readonly reason?: string | null;
}

/** Words that set the stance or the certainty of a claim. */
export interface HedgeWords {
  readonly axis: 'stance' | 'certainty';
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A claim of an analysis or of a claim file, in the form in which versions are compared. */
export interface VersionClaim {
  readonly id: string;
  readonly parent: string | null;
  /**
   * UTF-16 offsets into the article; no spans where the article of a claim file does not have the
   * words.
   */
  readonly content: Passage;
  /** The words of the content; absent where they are to be read without a language. */
  readonly contentWords?: ContentWords;
  readonly cue: (Passage & { readonly entry: string | null }) | null;
  /** Null in the writer's own voice. */
  readonly source: VersionSource | null;
  /** The names of the intermediaries, the outermost first. */
  readonly tellers: readonly string[];
  /** Null in the writer's own voice, or where a claim file does not say. */
  readonly type: QuoteType | null;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly irrealis: Irrealis | null;
  readonly level: Level;
  readonly hedges: readonly HedgeWords[];
  /** Where the claim begins: in the article, or in the claim file. */
  readonly place: Place;
}

/** One of the two versions that are compared. */
export interface Version {
  readonly kind: 'article' | 'claim-file';
  /** The path as the user gave it; null for the standard input. */
  readonly path: string | null;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly claims: readonly VersionClaim[];
}

/** What versions are compared by beside the report. */
export interface VersionDetails {
  readonly wordsOf: (content: string) => ContentWords;
  /** Why the article does not name the source of a claim; null for no reason. */
  readonly reasonFor: (claim: Claim) => string | null;
}

/** An analysed article as a version. */
export const versionOf = (
  { document: { path, language, direction }, claims }: Report,
  details?: VersionDetails,
): Version => ({
  ...{ kind: 'article', path, language, direction },
  claims: claims.map((claim) => comparedClaim(claim, details)),
});

function comparedClaim(claim: Claim, details: VersionDetails | undefined): VersionClaim {
  const { id, parent, content, cue, source, stance, certainty, polarity, irrealis, hedging } = claim;
  const { line, column } = claim.place;
  return {
    ...{ id, parent, content, cue, stance, certainty, polarity, irrealis },
    source: source && {
      ...{ name: source.name ?? source.text, aliases: [], mention: source.text },
      ...{ transparency: source.transparency, spans: source.spans },
      ...(details === undefined ? {} : { reason: details.reasonFor(claim) }),
    },
    ...(details === undefined ? {} : { contentWords: details.wordsOf(content.text) }),
    tellers: tellersOf(claim),
    type: source === null && cue === null ? null : claim.type,
    level: hedging.level,
    hedges: hedging.reasons.flatMap(hedgeWords),
    place: { line, column },
  };
}

const tellersOf = ({ source, chain }: Claim): string[] =>
  chain
    .filter(({ id }, index) => id !== source?.id && chain.findLastIndex((link) => link.id === id) === index)
    .map(({ name }) => name);

const hedgeWords = ({ axis, text, start, end }: Reason): HedgeWords[] =>
  (axis === 'stance' || axis === 'certainty') && text !== '' ? [{ axis, text, spans: [{ start, end }] }] : [];
