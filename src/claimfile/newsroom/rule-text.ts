import type { RuleText } from '../../problem.ts';
import type { NewsroomRule } from './newsroom-rule.ts';

/**
 * The documentation of a newsroom rule for `isnad rules`, with its first example of each language.
 */
export function ruleText({
  id,
  severity,
  summary,
  why,
  standard,
  where,
  invalid,
  valid,
  options,
}: NewsroomRule): RuleText {
  const reads = { article: 'articles', file: 'claim files', both: 'articles and claim files' }[where];
  return {
    ...{ id, severity, summary },
    why: `${why} It reads ${reads}. ${standard}`,
    wrong: inEachLanguage(invalid.map(({ text }) => text)).join('\n'),
    right: inEachLanguage(valid).join('\n'),
    ...(options === undefined ? {} : { options }),
  };
}

const inEachLanguage = (texts: readonly string[]): string[] => [
  ...new Map(texts.map((text) => [/\p{Script=Arabic}/u.test(text), text])).values(),
];
