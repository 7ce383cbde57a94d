import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ReviewCase } from './cases.ts';
import { hasFocus, settled } from './opened-review.ts';

/** Corrects the article of a case as with the mouse, by the keyboard alone. */
export async function correctWithKeyboard(page: Page, review: ReviewCase): Promise<void> {
  const { texts, messages, checked, note } = review;
  const form = page.locator('#claim-form');
  await findClaim(page, checked);
  await page.keyboard.press('e');
  await tabTo(page, form.getByLabel(messages.headers.stance));
  await chooseWithArrows(page, messages.stance.distance);
  await form.locator('output', { hasText: messages.level.high }).waitFor();
  await tabTo(page, form.getByLabel(texts.claim.status));
  await chooseWithArrows(page, texts.status.disputed);
  await tabTo(page, form.getByLabel(texts.claim.note));
  await page.keyboard.insertText(note);
  await tabTo(page, form.getByRole('button', { name: `+ ${texts.evidence.addPage}` }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, form.getByLabel(texts.evidence.url, { exact: true }), 'Shift+Tab');
  await page.keyboard.insertText('https://example.org/a');
  await settled(page);
  await page.keyboard.press('Escape');
  await moveBoundary(page);
  await page.keyboard.press('a');
  await remakeClaim(page, review);
}

/** Searches the list, and chooses the claim that it finds. */
async function findClaim(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('#search:focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  await page.locator('.claim-row').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('.claim-row[aria-current="true"]', { hasText: words }).waitFor();
}

/** Moves the start and the end of the content by a word, and back. */
async function moveBoundary(page: Page): Promise<void> {
  const content = page.locator('.content-field .quoted').last();
  const whole = (await content.textContent()) ?? '';
  for (const key of [']', '{']) await page.keyboard.press(key);
  const shorter = (await content.textContent()) ?? '';
  expect(whole).toContain(shorter);
  expect(whole.split(' ').length - shorter.split(' ').length).toBe(2);
  for (const key of ['[', '}']) await page.keyboard.press(key);
  expect(await content.textContent()).toBe(whole);
}

/** Rejects a claim, and makes it anew from its words in the article. */
async function remakeClaim(page: Page, { remade, cue, source }: ReviewCase): Promise<void> {
  await findClaim(page, remade);
  await page.keyboard.press('r');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await settled(page);
  await selectWords(page, remade);
  await page.keyboard.press('n');
  await page.locator('.claim-row[aria-current="true"]', { hasText: remade }).waitFor();
  await page.keyboard.press('e');
  await page.locator('#source:focus').waitFor();
  await chooseWithArrows(page, source);
  await settled(page);
  await page.keyboard.press('Escape');
  await selectWords(page, cue);
  await page.keyboard.press('u');
  await settled(page);
}

const MOST = 120;

/** Presses Tab, or another key, until an element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Presses arrow keys in the list that has the focus until it shows a label: down to its end, then up. */
async function chooseWithArrows(page: Page, label: string): Promise<void> {
  for (const key of ['ArrowDown', 'ArrowUp']) {
    for (let presses = 0; presses < MOST; presses++) {
      const [shown, value] = (await page.evaluate(
        '[document.activeElement.selectedOptions[0].label, document.activeElement.value]',
      )) as [string, string];
      if (shown === label) return;
      await page.keyboard.press(key);
      const now = await page.evaluate('document.activeElement.value');
      if (now === value) break;
    }
  }
  throw new Error(`no arrow key leads to ${label}`);
}

/** Selects words of the article, which stand once in it, with the arrow keys. */
async function selectWords(page: Page, words: string): Promise<void> {
  const [start, end, direction] = (await page.evaluate(`(${placeOf})(${JSON.stringify(words)})`)) as [
    number,
    number,
    string,
  ];
  const [on, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  await page.keyboard.press('g');
  await page.locator('#article:focus').waitFor();
  await page.keyboard.press(on);
  await pressUntil(page, 'ArrowDown', ([from]) => from + 300 >= start);
  await pressUntil(page, back, ([from]) => from <= start);
  await pressUntil(page, on, ([from]) => from >= start);
  await pressUntil(page, `Shift+${on}`, ([, to]) => to >= end);
  expect(await selected(page)).toEqual([start, end]);
}

async function pressUntil(page: Page, key: string, isThere: (selected: [number, number]) => boolean): Promise<void> {
  let last = '';
  while (!isThere(await selected(page))) {
    await page.keyboard.press(key);
    const now = String(await selected(page));
    if (now === last) return;
    last = now;
  }
}

/** The offsets of the selected words in the article. */
const selected = (page: Page): Promise<[number, number]> =>
  page.evaluate(`(() => {
    const { startContainer, startOffset, endContainer, endOffset } = getSelection().getRangeAt(0);
    const at = (node, offset) => Number(node.parentElement.closest('[data-at]').dataset.at) + offset;
    return [at(startContainer, startOffset), at(endContainer, endOffset)];
  })()`);

// Runs in the page: where words stand in the article, and its direction.
const placeOf = `(words) => {
  const article = document.getElementById('article');
  for (const paragraph of article.querySelectorAll('p')) {
    const segments = [...paragraph.querySelectorAll('[data-at]')];
    const at = segments.map(({ textContent }) => textContent).join('').indexOf(words);
    if (at === -1) continue;
    const start = Number(segments[0].dataset.at) + at;
    return [start, start + words.length, article.dir];
  }
}`;
