import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CHROMIUM, launch } from '../render/html/browser.ts';
import { serve } from '../review/browser/opened-review.ts';
import type { Row } from './rows.ts';
import { arabicOf } from './texts.ts';

const BYTES = 180_000; // about 100,000 characters
const GOAL = 100;
/** How long the trace goes on after an interaction, in milliseconds. */
const PAUSE = 400;
/** How long a long article may take to open, in milliseconds. */
const TIMEOUT = 120_000;

/** What the longest interaction on the page of `isnad review` takes with a long article; no row without a Chromium. */
export async function reviewPage(): Promise<Row[]> {
  if (CHROMIUM === null) return [];
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const article = join(folder, 'article.txt');
  writeFileSync(article, arabicOf(BYTES));
  const server = await serve(article, '--ui', 'ar');
  try {
    return [await measured(server.address)];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measured(address: string): Promise<Row> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address, { timeout: TIMEOUT });
    const rows = page.locator('.claim-row');
    await rows.first().waitFor({ timeout: TIMEOUT });
    const claims = await rows.count();
    await page.waitForTimeout(4 * PAUSE); // the first layout is no interaction
    const costs: number[] = [];
    for (const interact of interactions(page)) {
      await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
      await interact();
      await page.waitForTimeout(PAUSE);
      costs.push(costOf(JSON.parse((await browser.stopTracing()).toString())));
    }
    const name = `isnad review, 100,000 characters with ${claims} claims: longest interaction, processor time`;
    return { name, value: Math.max(...costs), unit: 'ms', goal: { most: GOAL } };
  } finally {
    await browser.close();
  }
}

interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Processor time in microseconds. */
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }[];
}

/** The processor time of the page's own thread in a trace, in milliseconds: scripts, layout, painting and the answer of the server. */
function costOf({ traceEvents }: Trace): number {
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const ofThread = threads.map((thread) =>
    traceEvents
      .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === thread.pid && tid === thread.tid)
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0),
  );
  return Math.max(0, ...ofThread) / 1000;
}

/** Walks, accepts, moves boundaries, writes, searches and selects words, one step each. */
function interactions(page: Page): (() => Promise<void>)[] {
  const press = (...keys: readonly string[]) => keys.map((key) => () => page.keyboard.press(key));
  return [
    ...press('j', 'j', 'a', 'a', '}', '{', 'k'),
    () => page.locator('.claim-row').nth(300).scrollIntoViewIfNeeded(),
    () => page.locator('.claim-row').nth(300).click(),
    () => page.locator('#claim-form textarea').click(),
    ...press('x', 'y', 'Escape', 'r', 'g', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowDown', 'n', '/'),
    ...press('a', 'b', 'Backspace', 'Backspace', 'Escape', 'Control+z'),
  ];
}
