import { reportOn } from '../report/build.ts';
import { articleOf } from './article-file.ts';
import { withOutput } from './output.ts';
import { say } from './say.ts';

/** A claim file that was read. */
interface Read {
  readonly path: string;
  readonly text: string;
  /** Whether it begins with a byte order mark, which is no part of the text. */
  readonly isMarked: boolean;
}

/** Mends a claim file in its place where that is safe, and says what it did; returns its text as it is now. */
export async function fixFile({ path, text, isMarked }: Read): Promise<string> {
  const { openClaims } = await import('../claimfile/index.ts');
  const opened = openClaims(text, path);
  if (!('article' in opened)) return text;
  const { article } = opened;
  const found = articleOf(path, article.path);
  if (found.found !== 'read') return text;
  const report = await reportOn({ id: path, path, text: found.text, language: article.language });
  const fixed = opened.fix({ text: found.text, report });
  if (fixed.text === text) return text;
  await withOutput(path, (to) => to.write(`${isMarked ? '\ufeff' : ''}${fixed.text}`));
  say(`${path}: ${summaryOf(fixed.mends)}`);
  return fixed.text;
}

function summaryOf(mends: readonly string[]): string {
  const kinds = [...new Set(mends)].map((kind) => {
    const count = mends.filter((mend) => mend === kind).length;
    return kind === 'sha256' ? 'the new sha256 of the article' : `${count} ${kind}`;
  });
  return `mended: ${kinds.join(', ')}`;
}
