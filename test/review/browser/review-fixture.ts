import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launch } from '../../render/html/browser.ts';
import { type ArticleCopy, copyArticle, type Server, serve } from './opened-review.ts';

/** What the tests of a suite work with. A test may end its server and start another one. */
export interface ReviewFixture {
  browser: Browser;
  files: ArticleCopy;
  server: Server;
}

/**
 * Gives the tests of a suite a browser, and each of them a copy of wikinews-korea with its claim file and a running
 * `isnad review` of it, in English. A signal ends the server after each test.
 */
export function reviewForEachTest(signal: NodeJS.Signals): ReviewFixture {
  const fixture = {} as ReviewFixture;
  beforeAll(async () => {
    fixture.browser = await launch();
  }, 60_000);
  afterAll(() => fixture.browser?.close());
  beforeEach(async () => {
    fixture.files = copyArticle('wikinews-korea', { withClaims: true });
    fixture.server = await serve(fixture.files.claims, '--ui', 'en');
  });
  afterEach(async () => {
    await fixture.server.stop(signal);
    fixture.files.remove();
  });
  return fixture;
}
