/** How much a problem matters: an error fails a check, a warning is shown, info is shown on request. */
export type Severity = 'error' | 'warning' | 'info';

/** What a record of a problem calls itself, where it stands among reports in the place of one. */
export const PROBLEM_SCHEMA = 'isnad-problem/1';

/** Something wrong with what the user gave, as a value: collected and shown, never thrown. */
export interface Problem {
  /** The rule's id, such as `input-encoding`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do about it, one line. */
  readonly message: string;
  /** The file as the user named it; null where the problem is in no file. */
  readonly path: string | null;
  /** 1-based line and column in code points; absent where the problem is in no one place. */
  readonly line?: number;
  readonly column?: number;
  /** The same place as an offset in UTF-16 units, where one is known. */
  readonly offset?: number;
  /** The id of the claim that it is about, where it is about one of a claim file. */
  readonly claim?: string;
}

/** The documentation of a rule, as `isnad rules` prints it. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  /** What it requires, in one line without a capital or full stop. */
  readonly summary: string;
  /** Why, and how to fix a finding. */
  readonly why: string;
  /** A few lines of a claim file that break it. */
  readonly wrong: string;
  /** The same lines, corrected. */
  readonly right: string;
  /** The numbers that a newsroom may set under `rules` in its settings, with their defaults. */
  readonly options?: Readonly<Record<string, number>>;
}

/** Rules of one kind, and the name they have in test reports such as JUnit's. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly RuleText[];
}
