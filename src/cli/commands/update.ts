import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import type { Opened } from '../../claimfile/update/open.ts';
import type { Updated } from '../../claimfile/update/update.ts';
import { hasMark } from '../../input/decode.ts';
import { analyzeArticle } from '../../report/build.ts';
import { COMMA, countedIn, joinWordings, type Plural, type UiLanguage, type Wording, wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logProblems, readClaimFile } from '../io/claim-file-text.ts';
import { claimedArticle } from '../io/claimed-article.ts';
import { logStderr } from '../io/log.ts';
import { replaceFile } from '../io/replace-file.ts';
import { savedArticle } from '../io/saved-article.ts';
import type { DraftFlags } from '../options/draft-options.ts';
import { policyReader } from '../settings/policy-file.ts';

const BOM = '\ufeff';

/**
 * Merges a new analysis into a claim file: of its own article, or of the one at `article`. Returns
 * the exit status.
 */
export async function update(file: string, article: string | null, flags: DraftFlags): Promise<number> {
  const { bytes, text } = readClaimFile(file);
  const opened = await open(file, text);
  const { text: articleText, path: newPath } = await readArticle(file, article, { opened, flags });
  const { path, language } = opened.article;
  const policy = opened.policyOver((await policyReader(flags)(file)) ?? DEFAULT_POLICY);
  const input = { id: path, path, text: articleText, language, policy: { path: file, ...policy } };
  const { report, document } = await analyzeArticle(input);
  const updated = opened.update({
    text: articleText,
    report,
    sentences: document.sentences,
    policy,
    path: newPath === null ? path : relativePath(file, newPath, path),
  });
  if (updated === null) {
    throw new CliError({
      en: `${file}: cannot add claims to YAML in this style; draft a new file and compare the two`,
      ar: `${file}: لا يمكن إضافة أقوال إلى YAML بهذا الأسلوب؛ أنشئ ملفًا جديدًا بالأمر isnad draft وقارن بين الملفين`,
    });
  }
  if (updated.text !== text) {
    await replaceFile(file, text, (hasMark(bytes) ? BOM : '') + updated.text);
  }
  logStderr(wording`${file}: ${summaryOf(updated)}`);
  return 0;
}

async function open(path: string, text: string): Promise<Opened> {
  const { openClaims } = await import('../../claimfile/index.ts');
  const opened = openClaims(text, path);
  if ('article' in opened) return opened;
  logProblems(path, opened);
  throw new CliError({
    en: `${path}: not updated; fix these problems first`,
    ar: `${path}: لم يُحدَّث؛ أصلح هذه المشكلات أولًا`,
  });
}

interface Update {
  readonly opened: Opened;
  readonly flags: DraftFlags;
}

/** The text to analyse and its file; null for the file that the claim file names. */
async function readArticle(file: string, input: string | null, { opened, flags }: Update) {
  if (input !== null) {
    const { article, path } = await savedArticle(input, flags);
    return { text: article.text, path };
  }
  const { path } = opened.article;
  const found = claimedArticle(file, path);
  if (found.found === 'read') return { text: found.text, path: null };
  throw new CliError({
    en: `${file}: the article ${path}: ${found.reason.en}; correct article.path, or pass the article as an argument`,
    ar: `${file}: المقال ${path}: ${found.reason.ar}؛ صحّح article.path، أو أعطِ المقال وسيطًا للأمر`,
  });
}

/** The article's path relative to the claim file; the one in the claim file where it is the same file. */
function relativePath(file: string, article: string, path: string): string {
  const folder = dirname(file);
  if (realPath(article) === realPath(`${folder}/${path}`)) return path;
  return relative(folder, article).replaceAll(sep, '/');
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null; // the article has been moved, so the user gave another path
  }
}

/** A label with the number behind it: «ما تغيّرت ألفاظه (2)», “reworded (2)”. */
const numbered = (label: string): Plural => ({ other: `${label} (#)` });

/** The changes with their number. */
const CHANGE_NAMES: Readonly<Record<Updated['changes'][number], Readonly<Record<UiLanguage, Plural>>>> = {
  remembered: {
    en: { one: '# record of proposals begun', other: '# records of proposals begun' },
    ar: { other: 'بدأ سجل المقترحات' },
  },
  retitled: { en: { one: '# title updated', other: '# titles updated' }, ar: { other: 'حُدّث العنوان' } },
  added: {
    en: { one: '# claim added', other: '# claims added' },
    ar: {
      one: 'أُضيف قول واحد',
      two: 'أُضيف قولان',
      few: 'أُضيفت # أقوال',
      many: 'أُضيف # قولًا',
      other: 'أُضيف # قول',
    },
  },
  'new source': {
    en: { one: '# source added', other: '# sources added' },
    ar: {
      one: 'أُضيف مصدر واحد',
      two: 'أُضيف مصدران',
      few: 'أُضيفت # مصادر',
      many: 'أُضيف # مصدرًا',
      other: 'أُضيف # مصدر',
    },
  },
  reworded: { en: { other: '# reworded' }, ar: numbered('ما تغيّرت ألفاظه') },
  're-anchored': { en: { other: '# re-anchored' }, ar: numbered('ما أُعيد تعيين موضعه') },
  gone: { en: { other: '# marked gone' }, ar: numbered('ما لم يعد في المقال') },
  back: { en: { other: '# back' }, ar: numbered('ما عاد إلى المقال') },
};

const UP_TO_DATE: Wording = { en: 'up to date', ar: 'لا جديد' };
const NEW_ARTICLE: Wording = {
  en: 'claims up to date; the file now names the new version of the article',
  ar: 'لا جديد في الأقوال؛ وصار الملف يسمّي النسخة الجديدة من المقال',
};

function summaryOf({ changes, isNew }: Updated): Wording {
  const parts = Object.entries(CHANGE_NAMES).flatMap(([change, names]) => {
    const count = changes.filter((each) => each === change).length;
    return count === 0 ? [] : [countedIn(count, names)];
  });
  if (parts.length > 0) return joinWordings(parts, COMMA);
  return isNew ? NEW_ARTICLE : UP_TO_DATE;
}
