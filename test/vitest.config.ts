import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Four projects. `unit` reads the sources and needs no build but the language packs, which are compiled when their YAML is
// newer; `laws` tries many random or hostile inputs and trains tiny models; `cli` runs the built program from outside;
// `browser` looks at pages in Chromium.
const BROWSER = [
  'test/input/pdf-print.test.ts',
  'test/input/pdf.test.ts',
  'test/package/browser.test.ts',
  'test/render/claims/tellers.test.ts',
  'test/render/html/page.test.ts',
  'test/render/origins/page.test.ts',
  'test/review/browser/*.test.ts',
];
const LAWS = [
  'test/**/*-hostile.test.ts',
  'test/**/*-property.test.ts',
  'test/fuzz/**/*.test.ts',
  'test/score/reference.test.ts',
  'test/structure/regular-expressions.test.ts',
  'test/training/**/*.test.ts',
];
const CLI = ['test/cli/**/*.test.ts', 'test/package/**/*.test.ts'];

// Whole-process tests share two cores with the rest; none of them measures time.
const shared = { setupFiles: ['test/prepare.ts'], testTimeout: 30_000 };

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...CLI, ...BROWSER, ...LAWS],
          globalSetup: ['test/packs.ts'],
          // Modules are loaded once a worker: no unit test changes what another one reads.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'laws', include: LAWS, globalSetup: ['test/packs.ts'] } },
      { test: { ...shared, name: 'cli', include: CLI, exclude: BROWSER, globalSetup: ['test/build.ts'] } },
      { test: { ...shared, name: 'browser', include: BROWSER, globalSetup: ['test/build.ts'] } },
    ],
  },
});
