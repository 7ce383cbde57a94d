import type { Quotation } from '../../analysis/tokens/quotations.ts';
import type { Certainty, Polarity, QuoteType, Stance, Transparency } from '../../language/values.ts';
import type { RuleText, Severity } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import type { PhraseFinder } from '../../report/phrase-finder.ts';
import type { Span } from '../../text/span.ts';
import type { Wording } from '../../wording.ts';
import { shorten } from '../format/shorten.ts';

/** A source or teller of an article or a claim file, as newsroom rules see it. */
export interface NewsroomSource {
  readonly id: string;
  readonly name: string;
  readonly transparency: Transparency;
  /** All names that the article or the file gives it: names, aliases, role. */
  readonly calledBy: readonly string[];
  /** The stated reason for not naming it; null for none. */
  readonly reason: string | null;
}

/** A claim as newsroom rules see it, from an analysis or from a claim file. */
export interface NewsroomClaim {
  /**
   * Its index among the claims of the file or report; null for a passage in the writer's own voice.
   */
  readonly index: number | null;
  readonly content: string;
  /** The places of the content in the article; empty where unknown. */
  readonly spans: readonly Span[];
  /** Whether it is in the writer's own voice. */
  readonly own: boolean;
  /** The tellers from the outermost inward, the source last; empty for an unnamed source. */
  readonly tellers: readonly NewsroomSource[];
  /** Whether `tellers` ends with the source of the claim rather than with an intermediary. */
  readonly resolved: boolean;
  /** The mention of the source in the article; empty for none. */
  readonly mention: string;
  readonly cue: { readonly text: string; readonly spans: readonly Span[]; readonly entry: string | null } | null;
  readonly type: QuoteType | null;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** The index of the claim it is nested in. */
  readonly parent: number | null;
  /** The start of the claim in the article; 0 where the article does not contain its words. */
  readonly start: number;
}

/** The input of newsroom rules: claims and sources, and their article. */
export interface NewsroomInput extends AnalyzedArticle {
  /** Whether claims and sources come from the article or from a claim file. */
  readonly reads: 'article' | 'file';
  readonly claims: readonly NewsroomClaim[];
  /** The passages in the writer's own voice: sentences without the words they attribute. */
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
  /** The field of the claim file with the problem; by default the content. */
  readonly field?: 'content' | 'source' | 'cue' | 'chain' | 'mention' | 'certainty';
  readonly message: Wording;
  /** Absent for the severity of the rule. */
  readonly severity?: Severity;
}

/** An article with the words that a rule reports, in text order. */
export interface Example {
  readonly text: string;
  readonly found: readonly string[];
}

/** A rule on sourcing, following published newsroom standards. */
export interface NewsroomRule extends Omit<RuleText, 'wrong' | 'right'> {
  /** Whether it reads articles, claim files, or both. */
  readonly where: 'article' | 'file' | 'both';
  /** The published standard that the rule follows. */
  readonly standard: string;
  /**
   * Articles that violate the rule, in each language, and articles that do not. They are its tests
   * and its documentation.
   */
  readonly invalid: readonly Example[];
  readonly valid: readonly string[];
  readonly remarks: (reading: NewsroomInput) => Remark[];
}

/** Whether a remark is about a claim rather than a span. */
export const isClaim = (at: NewsroomClaim | Span): at is NewsroomClaim => 'tellers' in at;

/** The source of a claim; null where it is not resolved. */
export const sourceOf = ({ tellers, resolved }: NewsroomClaim): NewsroomSource | null =>
  resolved ? (tellers.at(-1) ?? null) : null;

const LONGEST_SHOWN = 80;

/** Words of the article as a quotation in a message, cut after a word where they are many. */
export const quoted = (text: string): string => `“${shorten(text, LONGEST_SHOWN)}”`;
