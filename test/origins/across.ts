import type { Language } from '../../src/language/index.ts';
import { wordListsOf } from '../../src/language/newsroom.ts';
import { type ArticleTold, toldIn } from '../../src/origins/comparable-article.ts';
import { type Across, compareArticles } from '../../src/origins/compare-articles.ts';
import { namesIn } from '../../src/origins/name-keys.ts';
import { studyOf } from '../../src/report/build.ts';

/** Articles compared, each as the program reads it; their ids are `a`, `b`, `c` … */
export async function across(...texts: readonly string[]): Promise<Across> {
  const articles: ArticleTold[] = [];
  for (const [index, text] of texts.entries()) {
    const id = String.fromCharCode(97 + index);
    const study = await studyOf({ id, path: `${id}.txt`, text, language: 'auto' });
    const language = study.report.document.language as Language;
    articles.push(toldIn(study, namesIn(study.pack, await wordListsOf(language)), index));
  }
  return compareArticles(articles);
}

/** The claims of each origin in several articles, as `article: source`, and why each is there. */
export const shared = ({ origins }: Across) =>
  origins
    .filter(({ articles }) => articles.length > 1)
    .map(({ members }) =>
      members.map(({ told, join }) => ({
        in: String.fromCharCode(97 + told.article),
        by: told.speaker?.name ?? null,
        ...(join === null ? {} : { speaker: join.speaker, relay: join.relay }),
      })),
    );
