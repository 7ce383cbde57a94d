import type { Policy } from '../../analysis/grading/policy.ts';
import type { RuleText, Severity } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/build.ts';
import type { Anchor, AnchorText } from '../format/anchor.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import type { Path } from '../format/yaml.ts';
import type { WordList } from '../settings/settings.ts';

/** A finding of a rule, at a value of the file or at one of its keys. */
export interface Finding {
  readonly path: Path;
  /** A key of the mapping at the path, where the finding is of the key. */
  readonly key?: string;
  readonly message: string;
  /** Only where it is not the severity of the rule. */
  readonly severity?: Severity;
}

/** The article of a claim file, as far as it could be read. */
export type FoundArticle =
  | { readonly found: 'read'; readonly text: string }
  /** `reason` completes a sentence that begins with the path, such as “is a directory”. */
  | { readonly found: 'missing' | 'outside'; readonly reason: string };

/** What rules look at. */
export interface RuleContext {
  readonly file: ValidParts;
  /** Null where the file names none that could be looked for. */
  readonly article: FoundArticle | null;
  /** The article ready for finding words in it; null where there is none. */
  readonly text: AnchorText | null;
  /** Where each claim's content stands; null where it has none, or there is no article. */
  readonly anchors: readonly (readonly Anchor[] | null)[];
  /** The article analysed anew, as it now is; null where there is none. */
  readonly analyzed: AnalyzedArticle | null;
  /** The weights that hold for the file. */
  readonly policy: Policy;
  /** The value in force of an option that the rule declares. */
  readonly option: (rule: string, name: string) => number;
  /**
   * A list of words as the newsroom has it: those given, with what it adds and without what it
   * takes away.
   */
  readonly words: (list: WordList, given: readonly string[]) => readonly string[];
}

/** A rule that is more than the shape of the file. */
export interface Rule extends RuleText {
  readonly check: (context: RuleContext) => Finding[];
}
