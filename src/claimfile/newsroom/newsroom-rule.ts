import type { Quotation } from '../../analysis/tokens/quotations.ts';
import type { Certainty, Polarity, QuoteType, Stance, Transparency } from '../../language/values.ts';
import type { RuleText, Severity } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/build.ts';
import type { Span } from '../../text/span.ts';
import { shorten } from '../format/shorten.ts';
import type { PhraseFinder } from './phrase-finder.ts';

/** A source or teller of an article or a claim file, as newsroom rules see it. */
export interface NewsroomSource {
  readonly id: string;
  readonly name: string;
  readonly transparency: Transparency;
  /** All that the article, or the file, calls it: names, aliases, role. */
  readonly calledBy: readonly string[];
  /** Why it is not named, as far as anybody says. */
  readonly reason: string | null;
}

/** A claim as newsroom rules see it, from an analysis or from a claim file. */
export interface NewsroomClaim {
  /**
   * Its index among the claims of its file, or of the report; null for a passage in the writer's
   * own voice.
   */
  readonly index: number | null;
  readonly content: string;
  /** Where the content occurs in the article; empty where that is unknown. */
  readonly spans: readonly Span[];
  /** Whether the writer says it himself. */
  readonly own: boolean;
  /** The tellers from the outermost inward, the source last; empty where nobody is named. */
  readonly tellers: readonly NewsroomSource[];
  /** Whether `tellers` ends with the source of the claim, and not with an intermediary. */
  readonly resolved: boolean;
  /** The article's words for the source; empty where there are none. */
  readonly mention: string;
  readonly cue: { readonly text: string; readonly spans: readonly Span[]; readonly entry: string | null } | null;
  readonly type: QuoteType | null;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** The claim it lies in, by its index. */
  readonly parent: number | null;
  /** Where it begins in the article; that of a claim whose words are not found there is 0. */
  readonly start: number;
}

/** The input of newsroom rules: claims and sources, and the article they are of. */
export interface NewsroomInput extends AnalyzedArticle {
  /** Whether claims and sources are those of the article or of a claim file. */
  readonly reads: 'article' | 'file';
  readonly claims: readonly NewsroomClaim[];
  /** The passages in the writer's own voice: sentences without what they attribute to others. */
  readonly ownVoice: readonly NewsroomClaim[];
  readonly tellers: readonly NewsroomSource[];
  readonly quotations: readonly Quotation[];
  readonly lists: PhraseFinder;
  /** A threshold of a rule. */
  readonly option: (rule: string, name: string) => number;
}

/** A finding of a newsroom rule: at a claim, or at words of the article. */
export interface Remark {
  readonly at: NewsroomClaim | Span;
  /** The field of a claim file that it is about; the content where it is not said. */
  readonly field?: 'content' | 'source' | 'cue' | 'chain' | 'mention' | 'certainty';
  readonly message: string;
  /** Only where it is not the severity of the rule. */
  readonly severity?: Severity;
}

/** An article with the words at which a rule has something to say, in its order. */
export interface Example {
  readonly text: string;
  readonly found: readonly string[];
}

/** A rule on sourcing, as newsrooms write them down. */
export interface NewsroomRule extends Omit<RuleText, 'wrong' | 'right'> {
  /** What it reads: articles, claim files, or both. */
  readonly where: 'article' | 'file' | 'both';
  /** The published standard that the rule follows. */
  readonly standard: string;
  /**
   * Articles that break it, in each language, and articles that do not: its tests and its examples.
   */
  readonly invalid: readonly Example[];
  readonly valid: readonly string[];
  readonly remarks: (reading: NewsroomInput) => Remark[];
}

/** Whether a remark is at a claim. */
export const isClaim = (at: NewsroomClaim | Span): at is NewsroomClaim => 'tellers' in at;

/** The source of a claim; null where it is not resolved. */
export const sourceOf = ({ tellers, resolved }: NewsroomClaim): NewsroomSource | null =>
  resolved ? (tellers.at(-1) ?? null) : null;

const LONGEST_SHOWN = 80;

/** Words of the article as a message quotes them: cut behind a word where they are many. */
export const quoted = (text: string): string => `“${shorten(text, LONGEST_SHOWN)}”`;
