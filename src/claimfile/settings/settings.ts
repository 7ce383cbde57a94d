import picomatch from 'picomatch';
import { DEFAULT_POLICY, type Policy } from '../../analysis/grading/policy.ts';
import type { Severity } from '../../problem.ts';
import { fold } from '../../text/fold.ts';

/** The severities that a newsroom may give to a rule. */
export const SETTINGS_OF_RULES = ['off', 'info', 'warning', 'error'] as const;
export type RuleSetting = (typeof SETTINGS_OF_RULES)[number];

/** The word lists of rules that a newsroom may change. */
export const WORD_LISTS = ['contested', 'loaded'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** The words that a newsroom adds to a list and removes from it. */
export interface WordChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Files that are exempt from checking, or from some rules. */
export interface Ignore {
  /** Globs, relative to the folder of the settings, with / between folders. */
  readonly files: readonly string[];
  /** The rules that are off for them; null for all rules. */
  readonly rules: readonly string[] | null;
}

/** The settings of a newsroom (`.isnad.yaml`), completed with the defaults. */
export interface Settings {
  readonly policy: Policy;
  /** The settings of rules, by id; other rules keep their own severity. */
  readonly severities: ReadonlyMap<string, RuleSetting>;
  /** The options of rules, by id and name; other options keep their declared value. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, number>>>;
  readonly words: ReadonlyMap<WordList, WordChange>;
  readonly ignores: readonly Ignore[];
  /**
   * Whether claim files are checked by the rules on sourcing. A rule that is set individually
   * applies anyway.
   */
  readonly newsroom: boolean;
}

/** The settings without a file. */
export const DEFAULT_SETTINGS: Settings = {
  policy: DEFAULT_POLICY,
  severities: new Map(),
  options: new Map(),
  words: new Map(),
  ignores: [],
  newsroom: false,
};

/**
 * The settings for one file, at a path relative to their folder; null where it or its article is
 * exempt.
 */
export function settingsFor(settings: Settings, path: string): Settings | null {
  const own = settings.ignores.filter(({ files }) => picomatch([...files], { dot: true })(path));
  if (own.some(({ rules }) => rules === null)) return null;
  const off = own.flatMap(({ rules }) => (rules ?? []).map((rule) => [rule, 'off'] as const));
  return off.length === 0 ? settings : { ...settings, severities: new Map([...settings.severities, ...off]) };
}

/** The severity of a rule under the settings; `off` where it is turned off. */
export const severityIn = ({ severities }: Settings, rule: string, severity: Severity): RuleSetting =>
  severities.get(rule) ?? severity;

/** A word list with the newsroom's changes. Removals ignore vowel marks. */
export function wordsIn({ words }: Settings, list: WordList, given: readonly string[]): readonly string[] {
  const { add, remove } = words.get(list) ?? { add: [], remove: [] };
  const removed = new Set(remove.map(folded));
  return [...new Set([...given, ...add])].filter((word) => !removed.has(folded(word)));
}

const folded = (word: string): string => fold(word).text;
