import { beforeAll, describe, expect, test } from 'vitest';
import { type ClaimHover, claimHoverAt } from '../../../src/claimfile/editor/hover.ts';
import { hoverMarkdown } from '../../../src/render/editor/hover.ts';
import { MESSAGES } from '../../../src/render/locale/locales.ts';
import type { AnalyzedArticle } from '../../../src/report/analyzed-article.ts';
import { analyzeArticle } from '../../../src/report/build.ts';
import { draftOf } from '../update/updating.ts';

const ARTICLE = 'It rained. Sources claimed that the [bridge](http://evil.example) might close. The *sun* shone.';

let draft = '';
let article: AnalyzedArticle;
beforeAll(async () => {
  draft = await draftOf(ARTICLE);
  article = await analyzeArticle({ id: 'a', path: null, text: ARTICLE, language: 'en' });
});

const hoverOn = (words: string, text = draft): ClaimHover | null =>
  claimHoverAt(text, text.indexOf(words) + 2, article);
const markdownOn = (words: string, text = draft): string => {
  const hover = hoverOn(words, text);
  return hover === null ? '' : hoverMarkdown(hover, article.report, MESSAGES.en);
};

describe('a hover over a claim', () => {
  test('shows the sentence of the article with the content in bold, and the sum', () => {
    const markdown = markdownOn('cue: claimed');
    expect(markdown).toMatch(
      /^Sources claimed that \*\*the .*might close\*\*\.\n\n● very high – .*claimed .*distance/s,
    );
  });

  test('shows no link and no markup of the article', () => {
    expect(markdownOn('cue: claimed')).not.toMatch(/\]\(|https?:\/\//);
  });

  test('says that the content is not in the article', () => {
    const other = draft.replace('might close', 'might open');
    expect(markdownOn('cue: claimed', other)).toMatch(/^The content is not in the article word for word\./);
  });

  test.each([
    ['above the claims', 'path: '],
    ['in no claim file', 'absent'],
  ])('is none %s', (_, words) => {
    expect(claimHoverAt(words === 'absent' ? 'a: [' : draft, draft.indexOf(words) + 1, article)).toBeNull();
  });

  test('is none below the claims', () => {
    const text = `${draft}ignore: []\n`;
    expect(claimHoverAt(text, text.length - 3, article)).toBeNull();
  });
});
