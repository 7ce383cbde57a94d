import { describe, expect, test } from 'vitest';
import { packOf } from '../../src/language/index.ts';
import { attributions } from '../language/examples.ts';

const english = await packOf('en');

/** `name: content` of each claim, in order. */
const read = (text: string): string[] =>
  attributions(text, english).map(({ source, content }) => `${source?.name ?? ''}: ${content.text}`);

describe('a transcript', () => {
  test('has answers of the one person whom a label names, and no questions', () => {
    const text = [
      'Interview: the harbour chief',
      'Q: Will the port reopen this year?',
      'A: In May, if the ice is gone.',
      'Q: Who will pay?',
      'A: The county, by and large.',
      'Harbour chief Olga Brandt: And the boat owners.',
      'OB: Nobody else.',
    ].join('\n\n');
    expect(read(text)).toEqual([
      'Olga Brandt: In May, if the ice is gone.',
      'Olga Brandt: The county, by and large.',
      'Olga Brandt: And the boat owners.',
      'Olga Brandt: Nobody else.',
    ]);
  });

  test('has answers of whoever was named before them', () => {
    const text = 'Olga Brandt runs the port of Harwick.\n\nQ: Will it reopen?\n\nA: In May, if the ice is gone.';
    expect(read(text)).toEqual(['Olga Brandt: In May, if the ice is gone.']);
  });

  test('has labels in small letters', () => {
    const text = 'ruth lane: The crack was old.\nomar holt: It was new.\nruth lane: Not at all.\nomar holt: It was.';
    expect(read(text)).toEqual([
      'ruth lane: The crack was old.',
      'omar holt: It was new.',
      'ruth lane: Not at all.',
      'omar holt: It was.',
    ]);
  });

  test.each([
    ['a list of topics', 'Price: ten pounds.\n\nPlace: the old mill.\n\nTime: at noon.\n\nFood: none at all.'],
    ['a letter that begins a sentence', 'A friend: that is what the port needs.'],
    ['notes', 'Note: the port is shut.\n\nUpdate: it has opened again.'],
  ])('is not %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a quotation behind a colon without a verb of saying', () => {
  test.each([
    ['is its subject’s', 'Omar Holt took a calmer view: "We have time to mend the boat."', 'Omar Holt'],
    ['is theirs whom "from" names', 'The talks failed. And from Chairwoman Okafor: "We sail at noon."', 'Okafor'],
  ])('%s', (_, text, name) => {
    expect(attributions(text, english).map(({ source, type }) => [source?.name, type])).toEqual([[name, 'direct']]);
  });

  test.each([
    ['The sign was old: "Do not feed the birds in the park."'],
    ['It came in two sizes: "large" and "small".'],
  ])('is nobody’s in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a pull quote', () => {
  const story = 'The council met on Monday. Omar Holt said the mill was safe.\n\n';

  test.each([
    [
      'is theirs whose name stands below it',
      '"The bolts were loose from the first day."\n\nRuth Lane, engineer\n\nIt rained.',
      'Ruth Lane',
    ],
    [
      'is the last speaker’s above a sentence',
      '"The bolts were loose from the first day."\n\nRuth Lane left.',
      'Omar Holt',
    ],
    [
      'is the last speaker’s above a heading',
      '"The bolts were loose from the first day."\n\nNew bolts\n\nIt rained.',
      'Omar Holt',
    ],
  ])('%s', (_, text, name) => {
    const quoted = attributions(`${story}${text}`, english).find(({ type }) => type === 'direct');
    expect(quoted?.source?.name).toBe(name);
  });
});
