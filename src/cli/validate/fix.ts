import type { Repair } from '../../claimfile/update/fix.ts';
import { reportOn } from '../../report/build.ts';
import { COMMA, joinWordings, type Wording } from '../../wording.ts';
import { claimedArticle } from '../io/claimed-article.ts';

/** The text of a claim file. */
interface ClaimFileText {
  readonly path: string;
  readonly text: string;
  /** Whether the file begins with a byte order mark, which is not in the text. */
  readonly hasBom: boolean;
}

/** A fixed claim file. */
export interface FixedFile {
  readonly text: string;
  /** The text before the fixes. */
  readonly before: string;
  /** The text with the byte order mark that the file had: what to write to it. */
  readonly content: string;
  /** The fixes in words, for a message. */
  readonly summary: Wording;
}

/** Applies the safe fixes to a claim file; null where there is nothing to fix. */
export async function fixClaimFile({ path, text, hasBom }: ClaimFileText): Promise<FixedFile | null> {
  const { openClaims } = await import('../../claimfile/index.ts');
  const opened = openClaims(text, path);
  if (!('article' in opened)) return null;
  const { article } = opened;
  const found = claimedArticle(path, article.path);
  if (found.found !== 'read') return null;
  const report = await reportOn({ id: path, path, text: found.text, language: article.language });
  const after = opened.fix({ text: found.text, report });
  if (after.text === text) return null;
  return {
    text: after.text,
    before: text,
    content: `${hasBom ? '\ufeff' : ''}${after.text}`,
    summary: summaryOf(after.repairs),
  };
}

const REPAIRS: Readonly<Record<Repair, (count: number) => Wording>> = {
  sha256: () => ({ en: 'the new sha256 of the article', ar: 'قيمة sha256 الجديدة للمقال' }),
  title: () => ({ en: 'the headline of the article', ar: 'عنوان المقال' }),
  're-anchored': (count) => ({ en: `${count} re-anchored`, ar: `تعيين المواضع (${count})` }),
  'spelt as in the article': (count) => ({
    en: `${count} spelt as in the article`,
    ar: `الكتابة كما في المقال (${count})`,
  }),
};

function summaryOf(fixes: readonly Repair[]): Wording {
  const kinds = joinWordings(
    [...new Set(fixes)].map((kind) => REPAIRS[kind](fixes.filter((fix) => fix === kind).length)),
    COMMA,
  );
  return { en: `fixed: ${kinds.en}`, ar: `أُصلح: ${kinds.ar}` };
}
