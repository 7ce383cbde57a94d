import { reportOn } from '../../report/build.ts';
import { articleOf } from '../io/claimed-article.ts';

/** A claim file that was read. */
interface Read {
  readonly path: string;
  readonly text: string;
  /** Whether it begins with a byte order mark, which is no part of the text. */
  readonly isMarked: boolean;
}

/** A claim file that was mended. */
export interface Mended {
  readonly text: string;
  /** What it was. */
  readonly before: string;
  /** The same as the text with the byte order mark that it had, to be written in its place. */
  readonly content: string;
  /** What was done, in words. */
  readonly summary: string;
}

/** A claim file mended where that is safe; null where there is nothing to mend. */
export async function fixed({ path, text, isMarked }: Read): Promise<Mended | null> {
  const { openClaims } = await import('../../claimfile/index.ts');
  const opened = openClaims(text, path);
  if (!('article' in opened)) return null;
  const { article } = opened;
  const found = articleOf(path, article.path);
  if (found.found !== 'read') return null;
  const report = await reportOn({ id: path, path, text: found.text, language: article.language });
  const after = opened.fix({ text: found.text, report });
  if (after.text === text) return null;
  return {
    text: after.text,
    before: text,
    content: `${isMarked ? '\ufeff' : ''}${after.text}`,
    summary: summaryOf(after.mends),
  };
}

function summaryOf(mends: readonly string[]): string {
  const kinds = [...new Set(mends)].map((kind) => {
    const count = mends.filter((mend) => mend === kind).length;
    return kind === 'sha256' ? 'the new sha256 of the article' : `${count} ${kind}`;
  });
  return `mended: ${kinds.join(', ')}`;
}
