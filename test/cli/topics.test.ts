import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TOPICS } from '../../src/cli/shell/topics.ts';
import { topic } from '../docs/pages.ts';
import { needs } from '../needs.ts';
import { ROOT } from '../structure/sources.ts';
import { isnad, shell } from './run.ts';

const names = Object.keys(TOPICS);

test('every page is a topic, and every topic has a page', () => {
  const pages = readdirSync(join(ROOT, 'src/docs')).filter((name) => name.endsWith('.md'));
  expect(names.map((name) => `${name}.md`).sort()).toEqual(pages.sort());
});

describe('isnad help', () => {
  test.each(names)('%s shows its page, no line wider than asked for except code', async (name) => {
    const { stdout, stderr, exit } = await isnad(['help', name, '--width', '72']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout.split('\n')[0]).toBe(/^# (.*)$/m.exec(topic(name))?.[1]?.toUpperCase());
    const prose = stdout.split('\n').filter((line) => !line.startsWith('    '));
    expect(prose.filter((line) => line.length > 80)).toEqual([]);
  });

  test('without a topic lists commands and topics', async () => {
    const { stdout, exit } = await isnad(['help']);
    expect(exit).toBe(0);
    for (const name of names) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
    expect(await isnad(['--help'])).toMatchObject({ stdout });
  });

  test.each([
    ['levls', 'levls: neither a topic nor a command (Did you mean levels?)'],
    ['weather', "weather: neither a topic nor a command ('isnad help' lists both)"],
  ])('%s is reported', async (name, message) => {
    expect(await isnad(['help', name])).toEqual({ stdout: '', stderr: `isnad: ${message}\n`, exit: 2 });
  });

  test.each([
    ['draft', 'claim-files'],
    ['validate', 'validate'],
    ['policy', 'levels'],
  ])('%s --help names the page %s', async (command, page) => {
    expect((await isnad([command, '--help'])).stdout).toContain(`\nMore: isnad help ${page}\n`);
  });
});

describe('the manual page of a topic', () => {
  test('of an unknown one is refused', async () => {
    expect(await isnad(['man', 'weather'])).toEqual({
      stdout: '',
      stderr: "isnad: no topic 'weather'; 'isnad help' lists the topics\n",
      exit: 2,
    });
  });

  needs('groff')('laid out by groff', () => {
    test.each(names)('%s gives no warning', async (name) => {
      const { stdout: page } = await isnad(['man', name]);
      const { stdout, stderr } = await shell('groff -Tutf8 -man -ww -P-c', { stdin: page });
      expect(stderr).toBe('');
      expect(stdout.replace(/.\u0008/g, '')).toContain(`isnad-${name} - `);
    });
  });
});
