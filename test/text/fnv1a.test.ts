import { expect, test } from 'vitest';
import { fnv1a } from '../../src/text/fnv1a.ts';

// Test vectors of the authors, http://www.isthe.com/chongo/src/fnv/test_fnv.c
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %j', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test('hashes the part between two offsets', () => {
  expect(fnv1a('a foobar b', 2, 8)).toBe(fnv1a('foobar'));
});
