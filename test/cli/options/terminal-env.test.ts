import { describe, expect, test } from 'vitest';
import {
  bidiMode,
  colorLevel,
  defaultFormat,
  layoutWidth,
  type TerminalEnv,
  uiLanguage,
} from '../../../src/cli/options/terminal-env.ts';

const terminal = (env: TerminalEnv['env'] = {}, columns?: number): TerminalEnv => ({
  isTTY: true,
  columns,
  env: { TERM: 'xterm', ...env },
});
const pipe = (env: TerminalEnv['env'] = {}): TerminalEnv => ({
  isTTY: false,
  columns: undefined,
  env: { TERM: 'xterm', ...env },
});

describe('colour level', () => {
  test.each([
    ['a plain terminal has sixteen colours', 'auto', terminal(), 1],
    ['a terminal says how many it has', 'auto', terminal({ TERM: 'xterm-256color' }), 2],
    ['true colour', 'auto', terminal({ COLORTERM: 'truecolor' }), 3],
    ['a pipe has none', 'auto', pipe(), 0],
    ['a dumb terminal has none', 'auto', terminal({ TERM: 'dumb' }), 0],
    ['NO_COLOR turns colour off', 'auto', terminal({ NO_COLOR: '1' }), 0],
    ['an empty NO_COLOR is none', 'auto', terminal({ NO_COLOR: '' }), 1],
    ['FORCE_COLOR turns it on in a pipe', 'auto', pipe({ FORCE_COLOR: '1' }), 1],
    ['FORCE_COLOR names a level', 'auto', pipe({ FORCE_COLOR: '3' }), 3],
    ['FORCE_COLOR without a value is colour', 'auto', pipe({ FORCE_COLOR: '' }), 1],
    ['FORCE_COLOR=0 is none', 'auto', terminal({ FORCE_COLOR: '0' }), 0],
    ['FORCE_COLOR is stronger than a dumb terminal', 'auto', terminal({ FORCE_COLOR: 'true', TERM: 'dumb' }), 1],
    ['NO_COLOR is stronger than FORCE_COLOR', 'auto', terminal({ NO_COLOR: '1', FORCE_COLOR: '1' }), 0],
    ['--color always overrides NO_COLOR', 'always', pipe({ NO_COLOR: '1' }), 1],
    ['--color always takes what the terminal has', 'always', pipe({ TERM: 'tmux-256color' }), 2],
    ['--color never is stronger than FORCE_COLOR', 'never', terminal({ FORCE_COLOR: '3' }), 0],
  ] as const)('%s', (_, choice, surroundings, level) => {
    expect(colorLevel(choice, surroundings)).toBe(level);
  });
});

describe('width', () => {
  test.each([
    ['--width comes first', 50, terminal({ COLUMNS: '60' }, 70), 50],
    ['then the terminal', null, terminal({ COLUMNS: '60' }, 70), 70],
    ['then COLUMNS', null, pipe({ COLUMNS: '60' }), 60],
    ['then 80', null, pipe(), 80],
    ['a terminal that says 0 says nothing', null, terminal({}, 0), 80],
    ['a COLUMNS that is no number says nothing', null, pipe({ COLUMNS: 'wide' }), 80],
  ] as const)('%s', (_, width, surroundings, expected) => {
    expect(layoutWidth(width, surroundings)).toBe(expected);
  });
});

describe('bidi', () => {
  test.each([
    ['a terminal gets isolates', 'auto', terminal(), 'isolate'],
    ['a pipe gets nothing', 'auto', pipe(), 'none'],
    ['what is asked for is done, also in a pipe', 'visual', pipe(), 'visual'],
  ] as const)('%s', (_, choice, surroundings, mode) => {
    expect(bidiMode(choice, surroundings)).toBe(mode);
  });
});

describe('language of headers', () => {
  test.each([
    ['English without a locale', 'auto', {}, 'en'],
    ['Arabic in an Arabic locale', 'auto', { LANG: 'ar_EG.UTF-8' }, 'ar'],
    ['LC_ALL is stronger than LANG', 'auto', { LC_ALL: 'en_GB.UTF-8', LANG: 'ar_EG.UTF-8' }, 'en'],
    ['an empty LC_ALL is none', 'auto', { LC_ALL: '', LC_MESSAGES: 'ar' }, 'ar'],
    ['Aragonese and Mapudungun are not Arabic', 'auto', { LANG: 'arn_CL.UTF-8' }, 'en'],
    ['what is asked for', 'ar', { LANG: 'en_GB.UTF-8' }, 'ar'],
  ] as const)('%s', (_, choice, env, language) => {
    expect(uiLanguage(choice, terminal(env))).toBe(language);
  });
});

describe('the default format', () => {
  test.each([
    ['a table on a terminal', terminal(), false, 'table'],
    ['a table in a pipe', pipe(), false, 'table'],
    ['a table for JSON lines on a terminal', terminal(), true, 'table'],
    ['JSON lines for JSON lines in a pipe', pipe(), true, 'ndjson'],
  ] as const)('%s', (_, surroundings, jsonl, format) => {
    expect(defaultFormat(surroundings, jsonl)).toBe(format);
  });
});
