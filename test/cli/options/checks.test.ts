import { expect, test } from 'vitest';
import { bidiCheck, fontCheck, localeCheck, nodeCheck, widthCheck } from '../../../src/cli/project/checks.ts';

test.each([
  ['20.19.0', 'ok'],
  ['20.18.9', 'problem'],
  ['18.20.0', 'problem'],
  ['24.0.0', 'ok'],
])('Node %s is %s', (version, state) => {
  expect(nodeCheck(version, '20.19').state).toBe(state);
});

test.each([
  [null, 'ok'],
  ['', 'problem'],
  ['Noto Naskh Arabic\n', 'ok'],
])('fonts %j: %s', (list, state) => {
  expect(fontCheck(() => list).state).toBe(state);
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, 'linux', 'ok'],
  [{ LANG: 'en_US.utf8' }, 'linux', 'ok'],
  [{ LANG: 'C' }, 'linux', 'problem'],
  [{}, 'linux', 'problem'],
  [{}, 'win32', 'ok'],
])('locale %j on %s is %s', (env, platform, state) => {
  expect(localeCheck({ env }, platform).state).toBe(state);
});

test.each([
  [{ VTE_VERSION: '7200' }, 'ok'],
  [{ VTE_VERSION: '5200' }, 'note'],
  [{ WT_SESSION: 'x' }, 'note'],
  [{ TERM: 'foot-extra' }, 'note'],
  [{ TERM_PROGRAM: 'Apple_Terminal', TMUX: 'x' }, 'ok'],
])('Arabic with %j is %s', (env, state) => {
  expect(bidiCheck({ env }).state).toBe(state);
});

test('a narrow terminal is noted', () => {
  const terminal = { isTTY: true, columns: 40, env: {} };
  expect([widthCheck(terminal).state, widthCheck({ ...terminal, columns: 80 }).state]).toEqual(['note', 'ok']);
});
