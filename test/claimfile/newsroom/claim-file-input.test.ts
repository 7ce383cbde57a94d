import { describe, expect, test } from 'vitest';
import { NEWSROOM_RULES } from '../../../src/claimfile/newsroom/all-newsroom-rules.ts';
import { readSettings } from '../../../src/claimfile/settings/read-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/claimfile/settings/settings.ts';
import { problemsOf } from '../good.ts';

const TOLD = 'The road was closed on Monday';
const settings = { ...DEFAULT_SETTINGS, newsroom: true };

/** What newsroom rules say of a claim file with this source, and this claim of it, as `rule severity field`. */
async function remarksOn(
  source: string,
  claim: string,
  text: string = TOLD,
  held: Settings = settings,
): Promise<string[]> {
  const indented = (lines: string, by: number): string => lines.replace(/^/gm, ' '.repeat(by)).trimStart();
  const file = `isnad: 1
article:
  path: road.txt
  language: ${/\p{Script=Arabic}/u.test(source + claim) ? 'ar' : 'en'}
sources:
  - id: s1
    transparency: anonymous
    ${indented(source, 4)}
claims:
  - id: c1
    type: indirect
    ${claim.includes('certainty:') ? '' : 'certainty: certain'}
    hedging: very-high
    stance: neutral
    ${indented(claim, 4)}
`;
  const problems = await problemsOf(file, { found: 'read', text }, held);
  const lines = file.split('\n');
  const newsroom = new Set(NEWSROOM_RULES.map(({ id }) => id));
  return problems
    .filter(({ rule }) => newsroom.has(rule))
    .map(({ rule, severity, line = 1 }) => `${rule} ${severity} ${(lines[line - 1] ?? '').trim().split(':')[0]}`);
}

const OF_SOURCE = `source: s1\ncue: said\ncontent: ${TOLD}`;

describe.each(NEWSROOM_RULES.filter(({ where }) => where === 'file'))('$id', ({ id, severity, invalid, valid }) => {
  test.each(invalid)('finds it in: $text', async ({ text }) => {
    expect(await remarksOn(text, OF_SOURCE)).toContain(`${id} ${severity} source`);
  });

  test.each(valid)('finds nothing in: %s', async (text) => {
    expect((await remarksOn(text, OF_SOURCE)).filter((remark) => remark.startsWith(id))).toEqual([]);
  });
});

test.each([
  ['a teller, where two are allowed', 'newsroom: true', []],
  ['a teller, where the settings allow none', 'newsroom: true\nrules: { stacked-hearsay: { most: 0 } }', ['warning']],
  ['the same, with that rule alone', 'rules: { stacked-hearsay: { severity: info, most: 0 } }', ['info']],
])('the settings of a newsroom say how far a rule goes: %s', async (_, written, severities) => {
  const read = readSettings(written, '.isnad.yaml');
  if (!('settings' in read)) throw new Error(JSON.stringify(read.problems));
  const source = 'name: a security source\nanonymityReason: not allowed to speak';
  const remarks = await remarksOn(source, `chain: [s1]\n${OF_SOURCE}`, TOLD, read.settings);
  expect(remarks.filter((remark) => remark.startsWith('stacked'))).toEqual(
    severities.map((severity) => `stacked-hearsay ${severity} chain`),
  );
});

test('a source that the article calls by the plural is not one', async () => {
  const text = 'Security sources said that the road was closed on Monday. The sources said that it would open.';
  const claim = 'source: s1\ncue: said\ncontent: the road was closed on Monday';
  const remarks = await remarksOn('name: a security source\naliases:\n  - Security sources', claim, text);
  expect(remarks).toContain('plural-from-one error source');
});

describe('a claim file', () => {
  const source = 'name: a security source';
  const clean = `${source}\nanonymityReason: not allowed to speak`;

  test('has the reason for anonymity in its list of sources', async () => {
    expect(await remarksOn(source, OF_SOURCE)).toEqual(['anonymity-unexplained warning source']);
    expect(await remarksOn(clean, OF_SOURCE)).toEqual([]);
  });

  test.each([
    ['a pronoun', 'mention: He\ncue: said', ['pronoun-source-unresolved error mention']],
    ['the subject of a verb', 'cue: وأضاف', ['pronoun-source-unresolved error content']],
    ['somebody described', 'mention: Officials\ncue: said', []],
    ['a source', 'source: s1\ncue: said', []],
  ])('names who speaks: %s', async (_, claim, remarks) => {
    expect(await remarksOn(clean, `${claim}\ncontent: ${TOLD}`)).toEqual(remarks);
  });

  test('does not quote anonymous sources for opinions', async () => {
    expect(await remarksOn(clean, `${OF_SOURCE}\ncertainty: belief`)).toEqual(['anonymous-opinion error content']);
    expect(await remarksOn(clean, `${OF_SOURCE}\ncertainty: probable`)).toEqual([]);
  });

  test('does not rest a contested claim on one anonymous source', async () => {
    const text = 'Three workers were killed in the raid';
    expect(await remarksOn(clean, `source: s1\ncue: said\ncontent: ${text}`, text)).toEqual([
      'anonymous-source-single error source',
    ]);
  });
});
