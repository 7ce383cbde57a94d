import type { RuleText } from '../../problem.ts';

/** The rules about what a file says is to be ignored: they look at what the other rules found, and cannot be ignored. */
export const IGNORE_RULES: readonly RuleText[] = [
  {
    id: 'unknown-rule',
    severity: 'error',
    summary: 'what is ignored is a rule, and one that can be ignored',
    why: 'A misspelt rule goes on being told, or is overlooked when it is mended. `isnad rules` lists them. Rules about the shape of a file (YAML, keys, types, values, ids) always hold: what cannot be read cannot be checked.',
    wrong: 'ignore:\n  - rule: quote-movd\n    reason: the article repeats itself',
    right: 'ignore:\n  - rule: quote-moved\n    reason: the article repeats itself',
  },
  {
    id: 'unused-ignore',
    severity: 'warning',
    summary: 'whatever is ignored is there',
    why: 'An exception that nothing needs any more would hide the next problem of its kind. Remove it. Nothing is said of the ignores of a file whose article is missing, or of a claim with a fault of shape: what they are for could not be looked for.',
    wrong: 'ignore:\n  - rule: unused-source\n    reason: (every source is used by now)',
    right: '(no ignore)',
  },
];
