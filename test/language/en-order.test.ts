import { describe, expect, test } from 'vitest';
import { pack } from '../../src/language/en/pack.ts';
import { attributions } from './examples.ts';

const read = (text: string): string[] =>
  attributions(text, pack).map(({ source, cue, content }) => [source?.text, cue?.text, content.text].join(' | '));

const names = (text: string): (string | null | undefined)[] =>
  attributions(text, pack).map(({ source }) => source?.name);

describe('the orders of source, cue and content in English', () => {
  test.each([
    ['The bus is late, the driver said.', 'the driver | said | The bus is late'],
    ['The bus is late, said Ruth Vale.', 'Ruth Vale | said | The bus is late'],
    ['The bus, the driver said, is late.', 'the driver | said | The bus … is late'],
    ['"The bus is late," the driver said.', 'the driver | said | "The bus is late,"'],
    [
      '"It is late," said Ruth Vale, a driver. "We are sorry."',
      'Ruth Vale, a driver | said | "It is late," … "We are sorry."',
    ],
    ['"It is late," she told us on Monday. "We are sorry."', 'she | told | "It is late," … "We are sorry."'],
    ['Ruth Vale, who drives the bus, said it was late.', 'Ruth Vale, who drives the bus | said | it was late'],
    ['Ruth Vale also said on Monday that the bus was late.', 'Ruth Vale | also said | the bus was late'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test.each([
    'The people killed in the crash were drivers.',
    'He was told.',
    'The United States sent a ship to the harbour.',
    'The reports have been lost.',
    'Two plans to leave the town failed.',
  ])('nobody speaks in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("quotations without a cue behind the writer's own sentence", () => {
  test('are one attribution where they follow each other', () => {
    const text =
      'Ruth Vale said the bus was late. It is thirty years old. "We shall mend it over the winter months. "Nobody will be cold in it again." The town has two buses.';
    const all = attributions(text, { ...pack, confidence: null });
    expect(all.map(({ source, cue, content }) => [source?.text, cue?.text, content.text].join(' | '))).toEqual([
      'Ruth Vale | said | the bus was late',
      ' |  | "We shall mend it over the winter months. … "Nobody will be cold in it again."',
    ]);
  });
});

describe('a quotation in a paragraph of its own behind a colon', () => {
  test.each([
    ['Ruth Vale has called the plan "dull" (in German):\n\n"The bus is late. It was dear." (in German)', 'Ruth Vale'],
    [
      'Ruth Vale has called the plan "dull".\n\nOn a wall stood: "The bus is late. It was dear." (in German)',
      undefined,
    ],
  ])('%s', (text, source) => {
    const quoted = attributions(text, pack).find(({ content }) => content.text.includes('It was dear'));
    expect(quoted?.source?.name).toBe(source);
  });
});

describe('a headline with a colon', () => {
  const BODY = 'The harbour opened on Monday in front of many visitors.';
  test.each([
    ['Olga Brandt: the harbour is safe', ['Olga Brandt | : | the harbour is safe']],
    ['Interview: the harbour chief', []],
    ['Profile: the harbour chief', []],
    ['Breaking news: the harbour is safe', []],
  ])('%s', (headline, expected) => {
    expect(read(`${headline}\n\n${BODY}`)).toEqual(expected);
  });
});

describe('pronouns as sources', () => {
  test('he, she, it and they stand for the last speaker who fits', () => {
    const text =
      'Ruth Vale said the bus was late. The ministry said the road was closed. It added that repairs had begun. She said nobody was hurt. Drivers said they were tired. They said the pay was low.';
    expect(names(text)).toEqual(['Ruth Vale', 'ministry', 'ministry', 'Ruth Vale', 'Drivers', 'Drivers']);
  });

  test('a surname alone is the person named before, even if it is a place name', () => {
    expect(names('Anna Paris said the sea was calm. Paris said the boat was small.')).toEqual([
      'Anna Paris',
      'Anna Paris',
    ]);
  });
});
