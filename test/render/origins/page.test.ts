import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../src/render/origins/html.ts';
import { comparison } from '../../origins/comparing.ts';
import { hostile, options } from '../claims/articles.ts';
import { foundByAxe } from '../html/axe.ts';
import { CHROMIUM, launch, openPage } from '../html/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-origins-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BRIDGE = 'الجسر القديم على النهر أغلق أمام حركة السير بسبب الفيضان';
const compared = await comparison(
  `الجسر القديم\nدمشق – سانا : أعلن وزير النقل أحمد الحسن أن ${BRIDGE}.`,
  `إغلاق الجسر\nنقلت وكالة سانا عن أحمد الحسن قوله إن ${BRIDGE} اليوم.`,
  `The pier\nAnna Berg said that the old harbour will be sold.\nقال سامر حداد إن ${BRIDGE}.`,
  hostile.text,
  hostile.text,
);
const fileOf = (name: string, html: string): string => {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  return path;
};
const PAGES = {
  arabic: fileOf('arabic', render({ comparison: compared, by: 'origin' }, options({ ui: 'ar' }))),
  english: fileOf('english', render({ comparison: compared, by: 'origin' }, options({ ui: 'en' }))),
  empty: fileOf('empty', render({ comparison: await comparison('مطر.'), by: 'origin' }, options({ ui: 'ar' }))),
};

describe.skipIf(CHROMIUM === null).each(Object.entries(PAGES))('the %s page of several articles', (_, path) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  test('makes no request, logs nothing, fits its window, and links only within the page', async () => {
    for (const width of [1200, 390]) {
      const { page, messages, requests } = await openPage(browser, path, { viewport: { width, height: 844 } });
      expect([messages, requests]).toEqual([[], [`file://${path}`]]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const dead = await page.evaluate(
        `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null)`,
      );
      expect(dead).toEqual([]);
      await page.context().close();
    }
  });

  test('axe finds nothing', async () => {
    expect(await foundByAxe(browser, path)).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  test('a claim of two articles is listed once, with both, and linked from the index', async () => {
    const { page } = await openPage(browser, PAGES.english);
    expect(await page.locator('.origin').filter({ hasText: BRIDGE }).count()).toBe(1);
    await page.locator('.source summary').filter({ hasText: 'أحمد الحسن' }).click();
    await page.locator('.source[open] a').filter({ hasText: '2 articles' }).first().click();
    expect(await page.evaluate('location.hash')).toMatch(/^#o\d+$/);
  });

  test('on paper the index has its names', async () => {
    const { page } = await openPage(browser, PAGES.english);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.source summary:visible').count()).toBe(await page.locator('.source').count());
    expect(await page.locator('nav:visible').count()).toBe(0);
  });

  test('hostile content stays text', async () => {
    const { page } = await openPage(browser, PAGES.english);
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(await page.content()).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u);
  });
});
