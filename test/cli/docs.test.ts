import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES, regenerate, SCREENSHOT, scratchClone } from '../../.build/docs.ts';
import { screenshot } from '../../.build/screenshot.ts';
import { blocks } from '../docs/pages.ts';
import { ROOT } from '../structure/sources.ts';
import { PROGRAM } from './run.ts';

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Commands that other tests run, or that need a network, a package manager or a terminal. */
const ELSEWHERE = /^(?:npm|npx|git clone|docker|parallel|isnad review)\b|https?:\/\/|\bman -l\b/;

describe.each([...PAGES])('%s', (page) => {
  test('shows what the program prints; else: npm run docs', () => {
    const { run, remove } = scratchClone(PROGRAM);
    expect(regenerate(read(page), run)).toBe(read(page));
    remove();
  });

  const lines = blocks(read(page), 'sh', 'console').flatMap(commandsOf);

  test.runIf(lines.length > 0)('has commands that run in a fresh clone', () => {
    const { status, remove } = scratchClone(PROGRAM);
    const failed = lines.filter((line) => !ELSEWHERE.test(line)).filter((line) => !/^[01]$/.test(status(line)));
    remove();
    expect(failed).toEqual([]);
  });
});

/**
 * The commands of a block, each with its heredoc and its continuation lines; of a block with prompts,
 * the text behind them.
 */
function commandsOf(block: string): string[] {
  if (block.startsWith('$ ')) return Array.from(block.matchAll(/^\$ (.*)$/gm), ([, line = '']) => line);
  return (block.replaceAll(/\\\n\s*/g, '').match(/^.*<<'END'\n[\s\S]*?^END$|^.+$/gm) ?? []).filter(
    (line) => !line.startsWith('#'),
  );
}

test('the image of the README shows what the program prints; else: npm run docs', () => {
  const { run, remove } = scratchClone(PROGRAM);
  expect(screenshot(run)).toBe(read(SCREENSHOT));
  remove();
});
