import type { Problem, Severity } from '../../problem.ts';
import { placesOf } from '../../text/place.ts';
import type { Context, Finding } from '../rules/rule.ts';
import { isTold, type NewsroomRule, type Reading } from './reading.ts';
import { NEWSROOM_RULES } from './registry.ts';

/** What newsroom rules find in a claim file: at its claims, in its own terms. */
export const fileFindings = ({ file }: Context, reading: Reading): (Finding & { readonly rule: string })[] =>
  NEWSROOM_RULES.filter(({ where }) => where !== 'article').flatMap((rule) =>
    rule.remarks(reading).flatMap(({ at, field = 'content', message, severity }) => {
      if (!isTold(at) || at.index === null) return [];
      const there = Object.hasOwn(file.claims[at.index] ?? {}, field) ? field : 'content';
      return [
        {
          ...{ rule: rule.id, path: ['claims', at.index, there], message },
          ...(severity === undefined ? {} : { severity }),
        },
      ];
    }),
  );

/** What newsroom rules find in an article: at its words, in text order. */
export function articleProblems(
  reading: Reading,
  path: string | null,
  severityOf: (rule: NewsroomRule, own?: Severity) => Severity | null,
): Problem[] {
  const placeOf = placesOf(reading.document.text);
  const found = NEWSROOM_RULES.filter(({ where }) => where !== 'file').flatMap((rule) =>
    rule.remarks(reading).map((remark) => ({ ...remark, rule, start: remark.at.start })),
  );
  return found
    .sort((a, b) => a.start - b.start)
    .flatMap(({ rule, start, message, severity: own }) => {
      const severity = severityOf(rule, own);
      return severity === null ? [] : [{ rule: rule.id, severity, message, path, ...placeOf(start) }];
    });
}
