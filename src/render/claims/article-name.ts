import type { Report } from '../../report/report.ts';

/** Marks of direction taken out: they are the program's own where `visible` has been over the article's words. */
export const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f]/g, '');

/** What an article is called where there is room for a few words. */
export const articleName = ({ document: { title, path, id } }: Report): string => title ?? path ?? id;
