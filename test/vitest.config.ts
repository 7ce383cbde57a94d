import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts'],
    setupFiles: ['test/prepare.ts'],
    // Whole-process tests share two cores with the rest; none of them measures time.
    testTimeout: 30_000,
  },
});
