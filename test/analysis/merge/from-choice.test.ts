import { expect, test } from 'vitest';
import { reportOn } from '../../../src/report/build.ts';

// What the merge makes of the model's choices, in sentences where the two do not see the same words.
test.each([
  [
    'a denied statement is no cue',
    'The club has repeatedly denied suggestions that the coach would leave in May.',
    ['The club', 'suggestions that the coach would leave in May'],
  ],
  [
    'a quantifier before the cue is not the whole source',
    'Wave\n\nLane, who is 54, and Ford, who is 31, both said they had seen the wave.\n',
    ['Ford, who is 31', 'they had seen the wave'],
  ],
  [
    'nobody is named by an adverb',
    'The delay was caused by fishermen who have reportedly moved their nets to the north.',
    ['', 'who have … moved their nets to the north'],
  ],
  [
    'a verb between an auxiliary and a name is none of the name',
    'The fire could dent Harwick claims that the pier is the safest in the country.',
    ['Harwick', 'the pier is the safest in the country'],
  ],
  [
    'the source of an inner statement has no word of the outer cue',
    'They claim official figures show that crime has increased by 25% over the last 10 years.',
    ['official figures', 'crime has increased by 25% over the last 10 years'],
  ],
])('%s', async (_, text, expected) => {
  const { claims } = await reportOn({ id: 'x', path: null, text, language: 'en' });
  const found = claims.filter(({ cue }) => cue !== null).map(({ source, content }) => [source?.text, content.text]);
  expect(found).toContainEqual(expected);
});

test('surnames with a single and a doubled last letter are the same', async () => {
  const text = 'Rivers\n\nDiane Abbot said the river was low. Ms Abbott said the pool was closed.\n';
  const { sources } = await reportOn({ id: 'x', path: null, text, language: 'en' });
  expect(sources.map(({ name }) => name)).toEqual(['Diane Abbot']);
});
