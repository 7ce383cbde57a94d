import { expect, test } from 'vitest';
import { shortcutOf } from '../../../src/review/page/state/shortcut.ts';

const press = (key: string, code: string, modifiers = '') =>
  shortcutOf({
    key,
    code,
    ctrlKey: modifiers.includes('c'),
    metaKey: modifiers.includes('m'),
    altKey: modifiers.includes('a'),
    shiftKey: modifiers.includes('s'),
  });

test.each([
  ['a letter', press('j', 'KeyJ'), 'j'],
  ['a capital, as with Caps Lock', press('J', 'KeyJ'), 'j'],
  ['a letter where another layout has it', press('a', 'KeyQ'), 'a'],
  ['a letter at its place on an Arabic keyboard', press('ت', 'KeyJ'), 'j'],
  ['a bracket there', press('ج', 'BracketLeft'), '['],
  ['a brace there', press('>', 'BracketRight', 's'), '>'],
  ['a brace, where the key gives a letter', press('د', 'BracketRight', 's'), '}'],
  ['a question mark there', press('؟', 'Slash', 's'), '?'],
  ['a question mark', press('?', 'Slash', 's'), '?'],
  ['Ctrl', press('s', 'KeyS', 'c'), 'Ctrl+s'],
  ['Command', press('s', 'KeyS', 'm'), 'Ctrl+s'],
  ['Ctrl on an Arabic keyboard', press('س', 'KeyS', 'c'), 'Ctrl+s'],
  ['Ctrl and Shift', press('Z', 'KeyZ', 'cs'), 'Ctrl+Shift+z'],
  ['Alt, which is no shortcut of a single letter', press('a', 'KeyA', 'a'), 'Alt+a'],
  ['an arrow with Shift', press('ArrowDown', 'ArrowDown', 's'), 'Shift+ArrowDown'],
])('the shortcut of %s', (_, found, expected) => {
  expect(found).toBe(expected);
});
