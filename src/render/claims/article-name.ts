import type { Report } from '../../report/report.ts';

/** A short name of an article. */
export const articleName = ({ document: { title, path, id } }: Report): string => title ?? path ?? id;
