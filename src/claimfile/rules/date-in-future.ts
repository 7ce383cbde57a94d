import type { Rule } from './rule.ts';

/** No date of the file is in the future. */
export const dateInFuture: Rule = {
  id: 'date-in-future',
  severity: 'error',
  summary: 'article.published is not in the future',
  why: 'An article that can be checked has been published. The year, or the order of day and month, was mistyped. One day more is allowed, as it is tomorrow elsewhere.',
  wrong: 'published: 2206-05-31',
  right: 'published: 2026-05-31',
  check: ({ file, today }) => {
    const { published } = file.article;
    if (published === undefined || today === null || published.slice(0, 10) <= dayAfter(today)) return [];
    return [
      {
        path: ['article', 'published'],
        message: {
          en: `${published} is in the future; today is ${today}`,
          ar: `التاريخ ${published} في المستقبل؛ واليوم ${today}`,
        },
      },
    ];
  },
};

const DAY = 24 * 60 * 60 * 1000;

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
