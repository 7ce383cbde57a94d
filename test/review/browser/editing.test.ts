import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { en as enMessages } from '../../../src/render/locale/en.ts';
import { en } from '../../../src/review/page/messages/en.ts';
import { CHROMIUM } from '../../render/html/browser.ts';
import { hasFocus, openReview, serve, settled } from './opened-review.ts';
import { reviewForEachTest } from './review-fixture.ts';

describe.skipIf(CHROMIUM === null)('editing', () => {
  const review = reviewForEachTest('SIGTERM');
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openReview(review.browser, review.server));
  });
  afterEach(() => page.context().close());

  const form = () => page.locator('#claim-form');
  const saved = async (): Promise<ReturnType<typeof parse>> => {
    await page.keyboard.press('Control+s');
    await page.getByText(en.header.saved, { exact: true }).waitFor();
    return parse(review.files.read());
  };

  describe('the keyboard’s place is kept', () => {
    test('in the list, when the claim under it is rejected', async () => {
      await page.keyboard.press('l');
      await page.locator('.claim-row:focus').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('r');
      await page.keyboard.press('ArrowDown');
      await page.locator('.claim-row[aria-current="true"]:focus').waitFor();
      expect(await page.locator('.claim-row').count()).toBe(14);
    });

    test('in the form, while one walks through the claims', async () => {
      await form().getByRole('button', { name: en.claim.endEarlier }).first().focus();
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      expect(await hasFocus(form().getByRole('button', { name: en.claim.endEarlier }).first())).toBe(true);
    });

    test('in a field, when the server has answered', async () => {
      const stance = form().getByLabel('Stance');
      await stance.focus();
      await page.keyboard.press('ArrowDown');
      await settled(page);
      expect(await hasFocus(stance)).toBe(true);
    });
  });

  test('sources are made, merged and removed', async () => {
    await form()
      .locator('#source')
      .selectOption({ label: `+ ${en.source.new}` });
    await form().getByRole('group', { name: en.source.new }).locator('input:focus').waitFor();
    await page.keyboard.insertText('The South');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await form().locator('#source option:checked').textContent()).toBe('The South');
    await form().getByText(en.source.edit).click();
    await form().getByLabel(en.source.mergeInto).selectOption({ label: 'South Korea' });
    await form().getByRole('button', { name: en.source.merge, exact: true }).click();
    await settled(page);
    expect(await form().locator('#source option:checked').textContent()).toBe('South Korea');
    const { sources } = await saved();
    expect(sources.map(({ name }: { name: string }) => name)).not.toContain('The South');
    expect(sources.find(({ id }: { id: string }) => id === 'south-korea')).toMatchObject({ aliases: ['The South'] });
  });

  test('a source that no claim uses is shown, and can be removed', async () => {
    const unused = page.locator('.source-problems', { hasText: 'North Korea' });
    await page.locator('.claim-row', { hasText: 'it would attack' }).click();
    await form().locator('#source').selectOption({ label: 'South Korea' });
    await unused.getByRole('button', { name: en.source.remove }).click();
    await unused.waitFor({ state: 'detached' });
    const { sources } = await saved();
    expect(sources.map(({ id }: { id: string }) => id)).not.toContain('north-korea');
  });

  test('the chain, the parent, and a claim that was rejected and comes back', async () => {
    await form().getByRole('button', { name: 'Remove Yonhap news agency' }).click();
    await page.keyboard.press('j');
    await form().getByLabel(enMessages.headers.parent).selectOption('');
    await settled(page);
    await page.keyboard.press('r');
    await page.getByText(en.list.rejected).click();
    await page.getByRole('button', { name: en.list.restore }).click();
    await settled(page);
    const { claims } = await saved();
    expect(claims.find(({ id }: { id: string }) => id === 'cfs22k').chain).toBeUndefined();
    expect(claims).toHaveLength(15);
    expect(await page.getByText(en.list.rejected).count()).toBe(0);
  });

  test('a warning is accepted with a reason', async () => {
    const { browser, files, server } = review;
    await server.stop();
    await page.context().close();
    writeFileSync(files.claims, files.read().replace('note: Yonhap quotes KCNA.', 'gone: true'));
    review.server = await serve(files.claims, '--ui', 'en');
    ({ page } = await openReview(browser, review.server));
    const problem = form().locator('.problem.warning').first();
    const rule = await problem.locator('.rule').textContent();
    await problem.getByText(en.problems.ignore).click();
    await problem.getByLabel(en.problems.reason).fill('The next edition has it again.');
    await problem.getByRole('button', { name: en.problems.confirm }).click();
    await settled(page);
    const { claims } = await saved();
    expect(claims.find(({ id }: { id: string }) => id === 'cfs22k').ignore).toMatchObject([
      { rule, reason: 'The next edition has it again.' },
    ]);
  });
});
