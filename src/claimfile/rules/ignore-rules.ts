import type { RuleText } from '../../problem.ts';

/**
 * The rules about `ignore` itself: they run on the findings of the other rules, and cannot be
 * ignored.
 */
export const IGNORE_RULES: readonly RuleText[] = [
  {
    id: 'unknown-rule',
    severity: 'error',
    summary: 'every entry of ignore names a rule that can be ignored',
    why: 'A misspelt id ignores nothing. `isnad rules` lists the ids. Rules about the shape of a file (YAML, keys, types, values, ids) cannot be ignored, because no other rule can check such a file.',
    wrong: 'ignore:\n  - rule: quote-movd\n    reason: the article repeats itself',
    right: 'ignore:\n  - rule: quote-moved\n    reason: the article repeats itself',
  },
  {
    id: 'unused-ignore',
    severity: 'warning',
    summary: 'every entry of ignore still ignores something',
    why: 'An exception that is no longer needed would hide the next problem of its kind. Remove it. The rule skips files whose article is missing, and claims whose shape is wrong: there the ignored rules could not run.',
    wrong: 'ignore:\n  - rule: unused-source\n    reason: (every source is used by now)',
    right: '(no ignore)',
  },
];
