import { readClaims } from '../../../src/claimfile/format/read.ts';
import type { ValidParts } from '../../../src/claimfile/format/valid-parts.ts';
import { fixClaims } from '../../../src/claimfile/update/fix.ts';
import { reportOn } from '../../../src/report/build.ts';
import { ARTICLE, GOOD } from '../good.ts';

const reports = new Map<string, Awaited<ReturnType<typeof reportOn>>>();

/** Fixes a claim file by an analysis of its article. */
export async function fixed(file: string, text = ARTICLE) {
  const report = reports.get(text) ?? (await reportOn({ id: 'a', path: null, text, language: 'ar' }));
  reports.set(text, report);
  return fixClaims(file, readClaims(file).file as ValidParts, { text, report });
}

/** The good file, spelt as its article is. */
export const spelt = async (): Promise<string> => (await fixed(GOOD)).text;
