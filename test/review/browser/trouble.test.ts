import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { en } from '../../../src/review/page/messages/en.ts';
import { CHROMIUM } from '../../render/html/browser.ts';
import { openReview, serve, settled } from './opened-review.ts';
import { reviewForEachTest } from './review-fixture.ts';

const FIRST = 'cfs22k'; // the first attributed claim of the file, which is chosen when the page opens

describe.skipIf(CHROMIUM === null)('nothing is lost', () => {
  const review = reviewForEachTest('SIGKILL');
  const opened = () => openReview(review.browser, review.server);

  const note = (page: Page) => page.locator('#claim-form').getByLabel(en.claim.note);
  const write = async (page: Page, text: string): Promise<void> => {
    await note(page).fill(text);
    await settled(page);
  };
  const save = (page: Page) => page.getByRole('button', { name: en.header.save, exact: true }).click();
  const noteOnDisk = () => parse(review.files.read()).claims.find(({ id }: { id: string }) => id === FIRST).note;
  const changeOnDisk = (): void =>
    writeFileSync(review.files.claims, review.files.read().replace('Yonhap quotes KCNA.', 'Changed by git.'));

  test.each([
    ['taken', en.draft.take, 'Not saved yet.'],
    ['dropped', en.draft.drop, 'Yonhap quotes KCNA.'],
  ])('the server is killed: the next one offers the changes, which are %s', async (_, choice, expected) => {
    const first = await opened();
    await write(first.page, 'Not saved yet.');
    await review.server.stop('SIGKILL');
    await first.page.context().close();
    expect(noteOnDisk()).toBe('Yonhap quotes KCNA.');
    review.server = await serve(review.files.claims, '--ui', 'en');
    const { page, messages } = await opened();
    const dialog = page.getByRole('dialog', { name: en.draft.title });
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: en.draft.take }).and(page.locator(':focus')).waitFor();
    await dialog.getByRole('button', { name: choice }).click();
    await settled(page);
    await expect.poll(() => note(page).inputValue()).toBe(expected);
    await page.keyboard.press('Control+s');
    await page.getByText(en.header.saved, { exact: true }).waitFor();
    expect([noteOnDisk(), messages]).toEqual([expected, []]);
    await page.context().close();
  });

  test('the server is away for a while: edits are kept, and sent when it is back', async () => {
    const { page } = await opened();
    await page.context().setOffline(true);
    await note(page).fill('Written offline.');
    await page.getByRole('alert').getByText(en.connection.lost).waitFor();
    await expect.poll(() => note(page).inputValue()).toBe('Written offline.');
    await page.context().setOffline(false);
    await page.getByText(en.connection.lost).waitFor({ state: 'detached' });
    await settled(page);
    await save(page);
    await page.getByText(en.header.saved, { exact: true }).waitFor();
    expect(noteOnDisk()).toBe('Written offline.');
    await page.context().close();
  });

  test.each([
    ['nothing was sent before', false],
    ['a draft is offered first', true],
  ])('another server at the same port: the page carries its edits over; %s', async (_, withDraft) => {
    const { page } = await opened();
    if (withDraft) await write(page, 'In the draft.');
    await review.server.stop('SIGKILL');
    review.server = await serve(review.files.claims, '--ui', 'en', '--port', String(review.server.port));
    await note(page).fill('Too late.');
    await page.getByRole('alert').getByText(en.connection.lockedOut).waitFor();
    const anew = await page.context().newPage();
    await anew.goto(review.server.address);
    if (withDraft) await anew.getByRole('button', { name: en.draft.take }).click();
    await expect.poll(() => note(anew).inputValue()).toBe('Too late.');
    await settled(anew);
    await save(anew);
    await anew.getByText(en.header.saved, { exact: true }).waitFor();
    expect(noteOnDisk()).toBe('Too late.');
    await page.context().close();
  });

  test.each([
    ['mine is saved', en.conflict.overwrite, 'Mine.'],
    ['the one on disk is taken', en.conflict.reload, 'Changed by git.'],
    ['nothing is decided', en.conflict.later, 'Changed by git.'],
  ])('the file changed on disk: %s', async (_, choice, expected) => {
    const { page } = await opened();
    await write(page, 'Mine.');
    changeOnDisk();
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: en.conflict.title });
    expect(await dialog.locator('.diff-line.ours').textContent()).toContain('Mine.');
    expect(await dialog.locator('.diff-line.theirs').textContent()).toContain('Changed by git.');
    await dialog.getByRole('button', { name: choice }).click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    expect(noteOnDisk()).toBe(expected);
    await expect.poll(() => note(page).inputValue()).toBe(choice === en.conflict.later ? 'Mine.' : expected);
    await page.context().close();
  });

  test('taking the file on disk can be undone', async () => {
    const { page } = await opened();
    await write(page, 'Mine.');
    changeOnDisk();
    await save(page);
    await page.getByRole('button', { name: en.conflict.reload }).click();
    await page.getByRole('button', { name: en.header.undo }).click();
    await settled(page);
    await expect.poll(() => note(page).inputValue()).toBe('Mine.');
    await page.context().close();
  });

  test('two pages: the second takes over what the first one did', async () => {
    const { page } = await opened();
    const other = await page.context().newPage();
    await other.goto(`http://127.0.0.1:${review.server.port}/`);
    await write(page, 'First.');
    await other.locator('#claim-form').getByLabel(en.claim.status).selectOption('disputed');
    await settled(other);
    await expect.poll(() => note(other).inputValue()).toBe('First.');
    await page.context().close();
  });

  test('an edit that cannot be made is taken back, and the reason stands beside its field', async () => {
    const { page } = await opened();
    const form = page.locator('#claim-form');
    await form.getByRole('button', { name: `+ ${en.evidence.addPage}` }).click();
    await form.getByLabel(en.evidence.url, { exact: true }).fill('no address');
    await form.locator('.evidence .problem').waitFor();
    expect(await form.getByLabel(en.evidence.url, { exact: true }).inputValue()).toBe('no address');
    await form.getByLabel(en.evidence.url, { exact: true }).fill('https://example.org/');
    await form.locator('.evidence .problem').waitFor({ state: 'detached' });
    await settled(page);
    await save(page);
    await page.getByText(en.header.saved, { exact: true }).waitFor();
    expect(review.files.read()).toContain('url: https://example.org/');
    await page.context().close();
  });
});
