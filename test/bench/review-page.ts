import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { CHROMIUM, launch } from '../render/html/browser.ts';
import type { Row } from './rows.ts';
import { arabicOf } from './texts.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/isnad.js');
const BYTES = 180_000; // about 100,000 characters
const GOAL = 100;
/** How long the page rests between two interactions, in milliseconds. */
const REST = 250;
const PATIENCE = 120_000;

/** The longest interaction on the page of `isnad review` with a long article; no row where no Chromium is installed. */
export async function reviewPage(): Promise<Row[]> {
  if (CHROMIUM === null) return [];
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const article = join(folder, 'article.txt');
  writeFileSync(article, arabicOf(BYTES));
  const server = spawn(process.execPath, [PROGRAM, 'review', article, '--ui', 'ar'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const address = await new Promise<string>((done) => {
      server.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
    });
    return [await measured(address)];
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function measured(address: string): Promise<Row> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(OBSERVE);
    await page.goto(address, { timeout: PATIENCE });
    const rows = page.locator('.claim-row');
    await rows.first().waitFor({ timeout: PATIENCE });
    const claims = await rows.count();
    await page.waitForTimeout(4 * REST); // the first layout is no interaction
    await page.evaluate('interactions.length = 0');
    await interact(page);
    const longest = (await page.evaluate('Math.max(...interactions)')) as number;
    const name = `isnad review, 100,000 characters with ${claims} claims: longest interaction`;
    return { name, value: longest, unit: 'ms', goal: { most: GOAL } };
  } finally {
    await browser.close();
  }
}

// Runs in the page: how long each interaction took until the next frame, after the Event Timing API.
const OBSERVE = `
  globalThis.interactions = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) interactions.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`;

/** Walks, accepts, moves boundaries, writes, searches and selects words. */
async function interact(page: Page): Promise<void> {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(REST);
    }
  };
  await press('j', 'j', 'j', 'a', 'a', '}', '{', 'k');
  await page.locator('.claim-row').nth(300).click();
  await page.waitForTimeout(REST);
  await page.locator('#claim-form textarea').click();
  await press('x', 'y', 'z', 'Escape', 'r', 'g', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowDown', 'n', '/');
  await press('a', 'b', 'Backspace', 'Backspace', 'Escape', 'Control+z');
}
