import { readFileSync, writeFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ar } from '../../../src/review/page/messages/ar.ts';
import { en } from '../../../src/review/page/messages/en.ts';
import { CHROMIUM, launch } from '../../render/html/browser.ts';
import { type ArticleCopy, copyArticle, openReview, type Server, serve, settled } from './opened-review.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TABLET: BrowserContextOptions = { viewport: { width: 1024, height: 768 } };

// An article, a name and a note that would run as a script where one of them became HTML.
const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

describe.skipIf(CHROMIUM === null)('the page', () => {
  let browser: Browser;
  const copies: ArticleCopy[] = [];
  const servers: Server[] = [];
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.stop();
    for (const copy of copies) copy.remove();
  });

  const begin = async (
    article: string,
    ui: 'ar' | 'en',
    change: (copy: ArticleCopy) => void = () => {},
  ): Promise<Server> => {
    const copy = copyArticle(article, { withClaims: true });
    copies.push(copy);
    change(copy);
    const server = await serve(copy.claims, '--ui', ui);
    servers.push(server);
    return server;
  };

  const views: readonly (readonly [string, 'seed' | 'wikinews-korea', 'ar' | 'en', BrowserContextOptions])[] = [
    ['Arabic, light', 'seed', 'ar', { colorScheme: 'light' }],
    ['Arabic, dark', 'seed', 'ar', { colorScheme: 'dark' }],
    ['English, light', 'wikinews-korea', 'en', { colorScheme: 'light' }],
    ['English around an Arabic article, dark', 'seed', 'en', { colorScheme: 'dark' }],
    ['Arabic on a phone', 'seed', 'ar', PHONE],
    ['English on a phone, dark', 'wikinews-korea', 'en', { ...PHONE, colorScheme: 'dark' }],
    ['English on a tablet', 'wikinews-korea', 'en', TABLET],
  ];

  test.each(views)('%s: axe finds nothing, and it is as wide as its window', async (_, article, ui, options) => {
    const server = await begin(article, ui);
    const { page } = await openReview(browser, server, { ...options, bypassCSP: true });
    const texts = ui === 'ar' ? ar : en;
    for (const tab of ['article', 'list', 'claim'] as const) {
      if (options.isMobile) await page.getByRole('button', { name: texts[tab].label, exact: true }).click();
      if (tab === 'list') await page.getByText(texts.filters.label, { exact: true }).click();
      if (tab === 'claim') await openEverything(page);
      expect(await foundByAxe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(page.viewportSize()?.width);
      if (tab === 'article') await page.evaluate("document.getElementById('article').focus()");
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: texts.header.help }).click();
    expect(await foundByAxe(page)).toEqual([]);
    await page.context().close();
  });

  test('the interface changes its language and direction, the article does not', async () => {
    const { page } = await openReview(browser, await begin('seed', 'en'));
    const directions = () => page.evaluate("[document.documentElement.dir, document.getElementById('article').dir]");
    expect(await directions()).toEqual(['ltr', 'rtl']);
    await page.getByRole('button', { name: en.header.otherLanguage }).click();
    await page.getByText(ar.header.saved, { exact: true }).waitFor();
    expect(await directions()).toEqual(['rtl', 'rtl']);
    await page.reload();
    await page.getByText(ar.header.saved, { exact: true }).waitFor();
    await page.context().close();
  });

  test('no text of the page is left in the other language', async () => {
    const { page } = await openReview(browser, await begin('seed', 'ar'));
    await openEverything(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: ar.header.help }).click();
    const words = (await page.evaluate(`(${interfaceTexts})()`)) as string[];
    const withoutKeys = words.map((text) => text.replace(/Ctrl\+|Shift\+|Shift|Esc|Enter|English/g, ''));
    expect(withoutKeys.filter((text) => /[a-z]{2}/i.test(text))).toEqual([]);
    await page.context().close();
  });

  test('a script in the article, in names and in notes does not run', async () => {
    const server = await begin('wikinews-korea', 'en', hostile);
    const { page, messages } = await openReview(browser, server);
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog: ${dialog.message()}`);
    });
    await page.locator('#claim-form').getByLabel(en.claim.note).fill(HOSTILE);
    await settled(page);
    await page.getByRole('button', { name: en.claim.next }).click();
    await page.getByRole('button', { name: en.claim.previous }).click();
    expect(await page.locator('#article').textContent()).toContain(HOSTILE);
    expect(await page.locator('#source').textContent()).toContain(HOSTILE);
    expect(await page.locator('img, #app script, main script').count()).toBe(0);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('single letters are no shortcuts once they are switched off', async () => {
    const { page } = await openReview(browser, await begin('wikinews-korea', 'en'));
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: en.help.letterKeys }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await settled(page);
    expect(await page.getByRole('button', { name: en.header.undo }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await page.locator('.claim-row').count()).toBe(15);
    await page.context().close();
  });
});

/** Unfolds what is folded, and adds each kind of evidence. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  for (const button of await page.locator('.evidence .line button').all()) await button.click();
}

async function foundByAxe(page: Page): Promise<unknown> {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]))',
  );
}

// Runs in the page: its texts and labels, without those of the article and the claim file.
const interfaceTexts = `() => {
  const own = 'bdi, [lang]:not(html):not(.sign), #source, code, q, .article, .quoted, h1, option';
  const texts = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(own) !== null) continue;
    texts.push(element.getAttribute('aria-label'), element.getAttribute('title'), element.getAttribute('placeholder'));
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
  }
  return texts.filter((text) => text !== null && text.trim() !== '');
}`;

/** Puts a script into the article, into a name and into a note. */
function hostile({ article, claims }: ArticleCopy): void {
  const name = 'South Korea';
  writeFileSync(article, readFileSync(article, 'utf8').replaceAll(name, `${name} ${HOSTILE}`));
  const text = readFileSync(claims, 'utf8');
  writeFileSync(
    claims,
    text.replace(`name: ${name}`, `name: '${name} ${HOSTILE}'`).replace('Yonhap quotes KCNA.', `'${HOSTILE}'`),
  );
}
