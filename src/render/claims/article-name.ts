import type { Report } from '../../report/report.ts';

/** What an article is called where there is room for a few words. */
export const articleName = ({ document: { title, path, id } }: Report): string => title ?? path ?? id;
