import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isnad } from '../../cli/run.ts';
import { CHROMIUM, launch } from '../../render/html/browser.ts';
import { CASES, type ReviewCase } from './cases.ts';
import { type ArticleCopy, copyArticle, openReview, serve, settled } from './opened-review.ts';
import { correctWithKeyboard } from './with-keyboard.ts';
import { correctWithMouse } from './with-mouse.ts';

describe.skipIf(CHROMIUM === null)('a whole review', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  test.each(CASES)(
    'of $article with the mouse',
    async (review) => {
      await reviewed(browser, review, async (page) => {
        await correctWithMouse(page, review);
        await page.getByRole('button', { name: review.texts.header.save, exact: true }).click();
      });
    },
    120_000,
  );

  test.each(CASES)(
    'of $article with the keyboard alone',
    async (review) => {
      await reviewed(browser, review, async (page) => {
        await correctWithKeyboard(page, review);
        await page.keyboard.press('Control+s');
      });
    },
    120_000,
  );
});

/** Reviews and saves; the file is then valid, and differs from the former one in what was corrected. */
async function reviewed(
  browser: Browser,
  review: ReviewCase,
  correct: (page: Awaited<ReturnType<typeof openReview>>['page']) => Promise<void>,
): Promise<void> {
  const files = copyArticle(review.article, review);
  const server = await serve(files.article, files.claims, '--ui', review.ui);
  try {
    const { page, messages, hosts } = await openReview(browser, server);
    const before = await formerFile(files, review);
    await correct(page);
    await page.getByText(review.texts.header.saved, { exact: true }).waitFor();
    await settled(page);
    expect([messages, hosts()]).toEqual([[], [`127.0.0.1:${server.port}`]]);
    await page.context().close();
    expectCorrections(files, review);
    expect(await isnad(['validate', files.claims])).toMatchObject({ exit: 0 });
    const changes = await isnad(['diff', '--format', 'json', before, files.claims]);
    expect(changes).toMatchObject({ exit: 1, stderr: '' });
    expect(changes.stdout).toContain('"distance"');
  } finally {
    await server.stop();
    files.remove();
  }
}

/** The path of the claim file as it is without the review. */
async function formerFile({ folder, article, claims }: ArticleCopy, { withClaims }: ReviewCase): Promise<string> {
  const path = join(folder, 'before.yaml');
  if (withClaims) cpSync(claims, path);
  else await isnad(['draft', article, '-o', path]);
  return path;
}

function expectCorrections(files: ArticleCopy, review: ReviewCase): void {
  const { claims, sources } = parse(files.read());
  const find = (words: string) => claims.filter(({ content }: { content: string }) => content.startsWith(words));
  expect(find(review.checked)).toMatchObject([
    {
      stance: 'distance',
      hedging: 'high',
      status: 'disputed',
      note: review.note,
      evidence: [{ url: 'https://example.org/a' }],
      reviewed: true,
    },
  ]);
  const { id } = sources.find(({ name }: { name: string }) => name === review.source);
  expect(find(review.remade)).toMatchObject([{ source: id, cue: review.cue, reviewed: true }]);
}
