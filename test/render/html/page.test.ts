import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../src/render/claims/html.ts';
import { claimOf, reportOf } from '../../report/fixture.ts';
import { articles, hostile, options, type Read } from '../claims/articles.ts';
import { foundByAxe } from './axe.ts';
import { CHROMIUM, launch, type Opened, openPage } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): Read => {
  const found = articles.find(([title]) => title === name)?.[1];
  if (found === undefined) throw new Error(`no article: ${name}`);
  return found;
};
const seed = read('the seed');
const korea = read('an English article');

const fileOf = (name: string, { report, text }: Read, ui: 'en' | 'ar', all = false): string => {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, render(report, options({ ui, all }), text));
  return path;
};
const PAGES = {
  arabic: fileOf('arabic', seed, 'ar'),
  mixed: fileOf('mixed', seed, 'en'),
  english: fileOf('english', korea, 'en', true),
  hostile: fileOf('hostile', hostile, 'en', true),
  empty: fileOf('empty', { report: reportOf([]), text: 'مطر.' }, 'ar'),
};

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  const rows = ({ page }: Opened) => page.locator('table.claims tbody tr:visible').count();

  test.each(Object.entries(PAGES))(
    'the %s page asks for nothing, says nothing, and is as wide as its window',
    async (_, path) => {
      for (const width of [1200, 390]) {
        const { page, messages, requests } = await openPage(browser, path, { viewport: { width, height: 844 } });
        expect([messages, requests]).toEqual([[], [`file://${path}`]]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.context().close();
      }
    },
  );

  test.each(Object.entries(PAGES))('the %s page: axe finds nothing', async (_, path) => {
    expect(await foundByAxe(browser, path)).toEqual([]);
  });

  test('the page has the article verbatim', async () => {
    for (const [name, read] of articles) {
      if (read === hostile) continue;
      const { page } = await openPage(browser, fileOf(`words of ${name}`, read, 'en'));
      const shown = await page.evaluate(
        `(document.querySelectorAll('.article .sign').forEach((sign) => sign.remove()),
        [...document.querySelectorAll('.article p')].map((p) => p.textContent))`,
      );
      expect(shown).toEqual(read.text.split('\n').filter((line) => line.trim() !== ''));
      await page.context().close();
    }
  });

  test('a claim’s marks are its words, also where claims lie in one another', async () => {
    const { page } = await openPage(browser, PAGES.mixed);
    for (const { id, content } of seed.report.claims.filter(({ source }) => source !== null)) {
      const marked = await page.locator(`mark[data-claims~="${id}"]`).allTextContents();
      expect(marked.join('')).toBe(content.spans.map(({ start, end }) => seed.text.slice(start, end)).join(''));
    }
  });

  test('languages and directions: the page’s own, and the article’s', async () => {
    const directions = `[document.documentElement, document.querySelector('.article'), document.querySelector('.article p'), document.querySelector('h2')]
      .map((element) => getComputedStyle(element).direction).join(' ')`;
    const expected = { arabic: 'rtl rtl rtl rtl', mixed: 'ltr rtl rtl ltr', english: 'ltr ltr ltr ltr' };
    for (const name of ['arabic', 'mixed', 'english'] as const) {
      const { page } = await openPage(browser, PAGES[name]);
      expect(await page.evaluate(directions)).toBe(expected[name]);
      await page.context().close();
    }
  });

  test('in Arabic the table, the strip and the drawing begin at the right', async () => {
    const { page } = await openPage(browser, PAGES.arabic);
    const left = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().x);
    expect(await left('thead th:first-child')).toBeGreaterThan(await left('thead th:last-child'));
    expect(await left('.strip .who')).toBeGreaterThan(await left('.strip svg'));
    expect(await left('.article-box rect')).toBeGreaterThan(await left('.graph a rect'));
  });

  test('filters leave the rows that fit all of them, dim the words of the others, and are undone', async () => {
    const opened = await openPage(browser, PAGES.mixed);
    const { page } = opened;
    const all = seed.report.claims.filter(({ source }) => source !== null);
    expect(await rows(opened)).toBe(all.length);
    await page.selectOption('select[name=level]', 'high');
    const high = all.filter(({ hedging }) => hedging.level === 'high');
    expect(await rows(opened)).toBe(high.length);
    expect(await page.locator('output').textContent()).toBe(`${high.length} of ${all.length} claims shown`);
    expect(await page.locator(`mark[data-claims="${high[0]?.id}"].off`).count()).toBe(0);
    expect(await page.locator('mark.off').count()).toBeGreaterThan(0);
    await page.selectOption('select[name=stance]', 'distance');
    expect(await rows(opened)).toBe(high.filter(({ stance }) => stance === 'distance').length);
    await page.click('button[type=reset]');
    await expect.poll(() => rows(opened)).toBe(all.length);
    await page.selectOption('select[name=source]', { label: 'رجب طيب إردوغان' });
    expect(await rows(opened)).toBe(all.filter(({ source }) => source?.name === 'رجب طيب إردوغان').length);
  });

  test('a source filter finds what came through somebody as well', async () => {
    const opened = await openPage(browser, PAGES.mixed);
    await opened.page.selectOption('select[name=source]', { label: 'الميادين نت' });
    const through = seed.report.claims.filter(({ chain }) => chain.some(({ name }) => name === 'الميادين نت'));
    expect(through.length).toBeGreaterThan(1);
    expect(await rows(opened)).toBe(through.length);
  });

  test('the summary above the article links to the claims', async () => {
    const { page } = await openPage(browser, PAGES.mixed);
    const lines = await page.locator('.brief li').allTextContents();
    const told = seed.report.claims.filter(({ source }) => source !== null);
    const hedged = told.filter(({ hedging }) => ['high', 'very-high'].includes(hedging.level));
    expect(lines[0]).toBe('Most is said by: مصادر سورية مطّلعة 5 of 15');
    expect(lines.at(-1)).toContain(`Strongly hedged: ${hedged.length} of ${told.length}`);
    const numbers = await page.locator('.brief li:last-child .refs a').allTextContents();
    expect(numbers).toEqual(hedged.map((claim) => String(told.indexOf(claim) + 1)));
  });

  test('filters work from the keyboard', async () => {
    const opened = await openPage(browser, PAGES.mixed);
    await opened.page.focus('select[name=level]');
    await opened.page.keyboard.press('ArrowDown');
    expect(await rows(opened)).toBe(
      seed.report.claims.filter(({ hedging, source }) => hedging.level === 'low' && source).length,
    );
  });

  test('every link leads somewhere; from the text to the row, which opens its reasons, and back', async () => {
    for (const path of Object.values(PAGES)) {
      const { page } = await openPage(browser, path);
      const dead = await page.evaluate(
        `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null)`,
      );
      expect(dead).toEqual([]);
      await page.context().close();
    }
    const { page } = await openPage(browser, PAGES.mixed);
    await page.selectOption('select[name=level]', 'very-high');
    await page.click('#t-7');
    await expect.poll(() => page.locator('#c-7 details[open]').count()).toBe(1);
    expect(await page.locator('#c-7').isVisible()).toBe(true);
    await page.click('#c-7 a[href="#t-7"]');
    expect(await page.evaluate('location.hash')).toBe('#t-7');
  });

  test('a click on a claim’s words leads to its row, and one on words within it to that of the claim within', async () => {
    const { page } = await openPage(browser, PAGES.mixed);
    const told = seed.report.claims.filter(({ source }) => source !== null);
    const inner = told.findIndex(({ parent }) => parent !== null);
    await page.locator(`mark[data-claims$=" ${told[inner]?.id}"]`).first().click();
    expect(await page.locator('tr:target').getAttribute('id')).toBe(`c-${inner + 1}`);
    expect(await page.locator('tr:target details[open]').count()).toBe(1);
    await page.locator(`mark[data-claims="${told[0]?.id}"]`).first().click();
    expect(await page.locator('tr:target').getAttribute('id')).toBe('c-1');
  });

  test('the filters stay in view where there is room for them', async () => {
    for (const [width, seen] of [
      [1200, true],
      [390, false],
    ] as const) {
      const { page } = await openPage(browser, PAGES.english, { viewport: { width, height: 844 } });
      await page.locator('#h-table').scrollIntoViewIfNeeded();
      await page.evaluate('scrollBy(0, 600)');
      const box = await page.locator('#filters').boundingBox();
      expect((box?.y ?? -1) >= 0).toBe(seen);
      await page.context().close();
    }
  });

  test('without a script all content is readable, and there are no dead controls', async () => {
    const opened = await openPage(browser, PAGES.arabic, { javaScriptEnabled: false });
    expect(await rows(opened)).toBe(seed.report.claims.filter(({ source }) => source !== null).length);
    expect(await opened.page.locator('#filters').isVisible()).toBe(false);
    await opened.page.click('#c-1 summary');
    expect(await opened.page.locator('#c-1 details ul').isVisible()).toBe(true);
  });

  test('an article of hostile content stays text', async () => {
    const { page } = await openPage(browser, PAGES.hostile);
    expect(await page.locator('.article').locator('script, img, h1, b').count()).toBe(0);
    expect(await page.locator('.article').textContent()).toContain("<script>alert('x')</script> & ]]> <!-- was");
    expect(await page.content()).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u);
  });

  test('on paper there is no filter and no navigation', async () => {
    const { page } = await openPage(browser, PAGES.english);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, #filters:visible').count()).toBe(0);
    expect(await page.locator('.article').isVisible()).toBe(true);
  });

  test('on paper each claim has the reasons for its level', async () => {
    const { page } = await openPage(browser, PAGES.english);
    expect(await page.locator('.claims details ul:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const claims = await page.locator('.claims tbody tr:visible').count();
    expect(claims).toBeGreaterThan(5);
    expect(await page.locator('.claims details ul:visible').count()).toBe(claims);
  });

  test('claims have the ids of the table', async () => {
    const { page } = await openPage(browser, PAGES.arabic);
    expect(await page.locator('.claims .id').allTextContents()).toEqual(
      seed.report.claims.filter(({ source, cue }) => source !== null || cue !== null).map(({ id }) => id),
    );
  });
});

test('the page of the seed is small enough for a mail, and names no address', () => {
  const html = readFileSync(PAGES.arabic, 'utf8');
  expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  expect(html).not.toMatch(/\b(?:src|href)="(?!#)|https?:|url\((?!#)|@import/);
});

test('the policy forbids everything but the page’s own style and script', () => {
  const html = readFileSync(PAGES.arabic, 'utf8');
  expect(html).toMatch(
    /content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/,
  );
});

test('tellers in a circle are drawn once each', () => {
  const [a, b] = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];
  const source = (id: string) => ({ text: '', spans: [], id, name: id, transparency: 'person' as const });
  const claims = [
    claimOf({ chain: [a, b], source: source('b') }),
    claimOf({ id: 'c2', chain: [b, a], source: source('a') }),
  ];
  const html = render(reportOf(claims), options(), '');
  expect(html.match(/<g class="box "/g)).toHaveLength(2);
  expect(html.match(/<g class="telling/g)).toHaveLength(4);
});
