import type { UiLanguage, Wording } from './wording.ts';

/** How serious a problem is. `--fail-level` decides which ones fail a check. */
export type Severity = 'error' | 'warning' | 'info';

/** The schema id of a problem in NDJSON output, where it takes the place of a report. */
export const PROBLEM_SCHEMA = 'isnad-problem/1';

/** A problem in the user's data. A value that is collected and reported, never thrown. */
export interface Problem {
  /** The rule's id, such as `input-encoding`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do about it, one line. */
  readonly message: string;
  /** The same in Arabic, for people; data formats and baselines go by `message`. */
  readonly arabic: string;
  /** The file as the user gave it; null for problems outside files. */
  readonly path: string | null;
  /** 1-based line and column in code points; absent where the problem has no single place. */
  readonly line?: number;
  readonly column?: number;
  /** The same place as a UTF-16 offset, where known. */
  readonly offset?: number;
  /** The id of the claim that it concerns, in a claim file. */
  readonly claim?: string;
}

/** The message of a problem in a language of the interface. */
export const messageIn = ({ message, arabic }: Pick<Problem, 'message' | 'arabic'>, ui: UiLanguage): string =>
  ui === 'ar' ? arabic : message;

/** The fields of a problem that say what is wrong. */
export const worded = ({ en, ar }: Wording): Pick<Problem, 'message' | 'arabic'> => ({ message: en, arabic: ar });

/** What is wrong, of a problem. */
export const wordingOf = ({ message, arabic }: Pick<Problem, 'message' | 'arabic'>): Wording => ({
  en: message,
  ar: arabic,
});

/** A problem as reports hold it: those that only programs read have no message in Arabic. */
export type ReportProblem = Omit<Problem, 'arabic'> & Partial<Pick<Problem, 'arabic'>>;

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
