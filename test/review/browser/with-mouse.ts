import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ReviewCase } from './cases.ts';
import { selectWithMouse, settled } from './opened-review.ts';

/** Corrects the article of a case with the mouse. Text is typed, and nothing else. */
export async function correctWithMouse(page: Page, review: ReviewCase): Promise<void> {
  await page.locator('#article [data-at]', { hasText: review.checked }).first().click();
  await changeLabels(page, review);
  await moveBoundary(page, review);
  await addEvidence(page, review);
  await page.getByRole('button', { name: review.texts.claim.accept, exact: true }).click();
  await remakeClaim(page, review);
  await renameAndUndo(page, review);
}

async function changeLabels(page: Page, { texts, messages, note }: ReviewCase): Promise<void> {
  const form = page.locator('#claim-form');
  await form.getByLabel(messages.headers.stance).selectOption('distance');
  await form.locator('output', { hasText: messages.level.high }).waitFor();
  await form.getByLabel(texts.claim.status).selectOption('disputed');
  await form.getByLabel(texts.claim.note).fill(note);
}

/** Moves the end of the content by a word, and back. */
async function moveBoundary(page: Page, { texts }: ReviewCase): Promise<void> {
  const form = page.locator('#claim-form');
  const content = form.locator('.content-field .quoted').last();
  const whole = (await content.textContent()) ?? '';
  await form.getByRole('button', { name: texts.claim.endEarlier }).last().click();
  const shorter = (await content.textContent()) ?? '';
  expect(whole.slice(shorter.length).trim().split(' ')).toHaveLength(1);
  await form.getByRole('button', { name: texts.claim.endLater }).last().click();
  expect(await content.textContent()).toBe(whole);
}

async function addEvidence(page: Page, { texts }: ReviewCase): Promise<void> {
  const form = page.locator('#claim-form');
  await form.getByRole('button', { name: `+ ${texts.evidence.addPage}` }).click();
  await form.getByLabel(texts.evidence.url, { exact: true }).fill('https://example.org/a');
  await settled(page);
}

/** Rejects a claim, and makes it anew from its words in the article. */
async function remakeClaim(page: Page, { texts, remade, cue, source }: ReviewCase): Promise<void> {
  const form = page.locator('#claim-form');
  await page.locator('.claim-row', { hasText: remade }).click();
  await page.getByRole('button', { name: texts.claim.reject, exact: true }).click();
  await page.getByText(texts.list.rejected).waitFor();
  await settled(page);
  await selectWithMouse(page, remade);
  await page.getByRole('button', { name: texts.article.newClaim }).click();
  await settled(page);
  await form.locator('#source').selectOption({ label: source });
  await settled(page);
  await selectWithMouse(page, cue);
  await form.getByRole('button', { name: texts.article.asCue }).click();
  await settled(page);
}

/** Renames the source to words that the article does not have; the problem appears beside it, and goes with undo. */
async function renameAndUndo(page: Page, { texts, newName }: ReviewCase): Promise<void> {
  const form = page.locator('#claim-form');
  await form.getByText(texts.source.edit).click();
  await form.locator('.source-editor').getByLabel(texts.source.name, { exact: true }).fill(newName);
  await form.getByRole('button', { name: texts.source.rename }).click();
  await form.locator('.source-field').getByText('name-not-in-article').waitFor();
  await page.getByRole('button', { name: texts.header.undo }).click();
  await form.locator('.source-field').getByText('name-not-in-article').waitFor({ state: 'detached' });
  await settled(page);
}
