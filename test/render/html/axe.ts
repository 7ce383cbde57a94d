import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';

/** What axe finds on a page, in the light and in the dark: the rules, each with the first place. */
export async function foundByAxe(browser: Browser, path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Only the test's own script needs the policy out of its way.
    const { page } = await openPage(browser, path, { bypassCSP: true, colorScheme });
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    found.push(...(violations as unknown[]));
    await page.context().close();
  }
  return found;
}
