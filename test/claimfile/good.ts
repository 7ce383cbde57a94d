import { createHash } from 'node:crypto';
import { type CheckContext, checkClaims } from '../../src/claimfile/check.ts';
import type { FoundArticle } from '../../src/claimfile/rules/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/claimfile/settings/settings.ts';
import type { Problem } from '../../src/problem.ts';
import { analyzeArticle } from '../../src/report/build.ts';

/** The article of the good claim file. */
export const ARTICLE = [
  'الوزير أمام نهاية الأزمة',
  'ذكرت وكالة "سانا" أن الوزير قال في بيان إن الأزمةَ انتهت، وإن المدارس ستفتح أبوابها يوم الأحد المقبل.',
  'وزعم مسؤول كبير بأن الأزمة لم تنتهِ. وأضاف أنّ ثلاثين مدرسة ما زالت مغلقة.',
  'Officials have denied it: “We won’t close any school.”',
].join('\n');

const sha256 = createHash('sha256').update(ARTICLE).digest('hex');

/** A claim file without a problem; each test changes a line of it. */
export const GOOD = `# yaml-language-server: $schema=isnad.schema.json
isnad: 1
article:
  path: articles/school.txt
  sha256: ${sha256}
  title: الوزير أمام نهاية الأزمة
  outlet: Example Daily
  author: A. Writer
  url: https://example.org/school
  published: 2024-05-31
  language: ar
sources:
  - id: sana
    name: وكالة «سانا»
    aliases:
      - سانا
    transparency: organisation
  - id: minister
    name: الوزير
    transparency: role
    role: وزير التعليم
  - id: official
    name: مسؤول كبير
    transparency: anonymous
    anonymityReason: لم يؤذن له بالكلام
claims:
  - id: c1
    content: الوزير أمام نهاية الأزمة
    stance: own
    certainty: certain
    hedging: none
  - id: c2
    source: sana
    cue: ذكرت
    content: الوزير قال … إن الأزمة انتهت
    type: indirect
    stance: neutral
    certainty: certain
    hedging: medium
  - id: c3
    parent: c2
    source: minister
    chain:
      - sana
      - minister
    via: في بيان
    cue: قال
    content: المدارس ستفتح أبوابها
    type: indirect
    stance: neutral
    certainty: certain
    irrealis: future
    hedging: high
    status: supported
    evidence:
      - url: https://example.org/evidence
        title: جدول الدوام
    note: راجعه المحرر
  - id: c4
    source: official
    cue: زعم
    content: الأزمة
    at:
      prefix: مسؤول كبير بأن
    type: indirect
    stance: distance
    certainty: certain
    polarity: negative
    hedging: very-high
  - id: c5
    mention: Officials
    cue: denied
    content: '"We won''t close any school."'
    type: direct
    stance: neutral
    certainty: certain
    hedging: high
  - id: c6
    mention: مسؤول كبير
    cue: أضاف
    content: ثلاثين مدرسة ما زالت مغلقة
    type: indirect
    stance: neutral
    certainty: certain
    hedging: high
`;

const READ: FoundArticle = { found: 'read', text: ARTICLE };

/** What is wrong with a claim file whose article is the one above, or another. */
export const problemsOf = (
  text: string,
  article: FoundArticle = READ,
  settings: Settings = DEFAULT_SETTINGS,
): Promise<Problem[]> =>
  checkClaims({ text, path: 'claims/school.yaml' }, { articleAt: () => article, settings, analyzeArticle: analyzed });

/** Analyses an article as the command line does. */
export const analyzed: CheckContext['analyzeArticle'] = (text, language) =>
  analyzeArticle({ id: 'a', path: null, text, language });

/** The same as `line:column rule`. */
export const shortly = (problems: readonly Problem[]): string[] =>
  problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

/** The UTF-16 offset of a line and column, both from 1, the column in code points. */
export function offsetsOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
}
