import type { Policy } from '../../analysis/grading/policy.ts';
import type { RuleText, Severity } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import type { Wording } from '../../wording.ts';
import type { Anchor, AnchorText } from '../format/anchor.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import type { Path } from '../format/yaml.ts';
import type { WordList } from '../settings/settings.ts';

/** A finding of a rule, at a value of the file or at one of its keys. */
export interface Finding {
  readonly path: Path;
  /** A key of the mapping at the path, where the finding is of the key. */
  readonly key?: string;
  readonly message: Wording;
  /** Absent for the severity of the rule. */
  readonly severity?: Severity;
}

/** The article of a claim file, as far as it could be read. */
export type FoundArticle =
  | { readonly found: 'read'; readonly text: string }
  /** `reason` completes a message that begins with the path and a colon. */
  | { readonly found: 'missing' | 'outside'; readonly reason: Wording };

/** The input of rules. */
export interface RuleContext {
  readonly file: ValidParts;
  /** Null where the file has no valid path of an article. */
  readonly article: FoundArticle | null;
  /** The article prepared for finding quotations; null for none. */
  readonly text: AnchorText | null;
  /**
   * The places of each claim's content; null for a claim without content, or without an article.
   */
  readonly anchors: readonly (readonly Anchor[] | null)[];
  /** A new analysis of the article as it is now; null without an article. */
  readonly analyzed: AnalyzedArticle | null;
  /** The day of the check, such as 2026-11-30; null where rules about time do not apply. */
  readonly today: string | null;
  /** The path, from the claim file, of a text with a SHA-256 that is near it; null for none. */
  readonly articleWith: (sha256: string) => string | null;
  /** The weights that apply to the file. */
  readonly policy: Policy;
  /** The value of an option that the rule declares. */
  readonly option: (rule: string, name: string) => number;
  /** The given words with the newsroom's additions and without its removals. */
  readonly words: (list: WordList, given: readonly string[]) => readonly string[];
}

/** A rule that checks more than the shape of the file. */
export interface Rule extends RuleText {
  readonly check: (context: RuleContext) => Finding[];
}
