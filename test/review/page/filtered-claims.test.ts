import { describe, expect, test } from 'vitest';
import { claimAfter, filteredClaims } from '../../../src/review/page/state/filtered-claims.ts';
import { type Filters, NO_FILTERS, OWN_VOICE } from '../../../src/review/page/state/page-state.ts';
import { claimState, opened, REVIEW, sourceState } from './review-state.ts';

const problem = { rule: 'hedge-dropped', severity: 'warning', message: { en: '', ar: '' }, field: 'content' } as const;
const review = {
  ...REVIEW,
  sources: [...REVIEW.sources, sourceState('sana', 'وكالة أنباء')],
  claims: [
    ...REVIEW.claims,
    claimState({ id: 'c4', stance: 'own', level: 'none', content: 'مُؤكّد', problems: [problem] }),
    claimState({ id: 'c5', source: 'sana', sum: { terms: [], points: 5, level: 'very-high' } }),
  ],
};

test.each<[string, Partial<Filters>, readonly string[]]>([
  ['nothing is asked for', {}, ['c1', 'c2', 'c3', 'c4', 'c5']],
  ['a level, as computed', { level: 'very-high' }, ['c5']],
  ['a stated level, where none is computed', { level: 'medium' }, ['c1', 'c3']],
  ['a source, also within a chain', { source: 'paper' }, ['c2', 'c3']],
  ['the writer’s own voice', { source: OWN_VOICE }, ['c4']],
  ['a status', { status: 'disputed' }, ['c2']],
  ['what is open', { review: 'open' }, ['c1', 'c3', 'c4', 'c5']],
  ['what is accepted', { review: 'accepted' }, ['c2']],
  ['problems', { problems: true }, ['c4']],
  ['words of the content', { words: ' BRIDGE ' }, ['c1']],
  ['words of the name, without hamza', { words: 'انباء' }, ['c5']],
  ['words with vowel marks, without them', { words: 'مؤكد' }, ['c4']],
  ['several at once', { review: 'open', source: 'paper' }, ['c3']],
])('the list shows %s', (_, filters, expected) => {
  expect(filteredClaims(review, { ...NO_FILTERS, ...filters }).map(({ id }) => id)).toEqual(expected);
});

describe('the next claim', () => {
  test.each<[string, string | null, Partial<Filters>, number, string | null]>([
    ['the one behind', 'c1', {}, 1, 'c2'],
    ['the one before', 'c3', {}, -1, 'c2'],
    ['the last one itself at the end', 'c3', {}, 1, 'c3'],
    ['the next in the list', 'c1', { review: 'open' }, 1, 'c3'],
    ['the one behind a claim that is not in the list', 'c2', { review: 'open' }, 1, 'c3'],
    ['the one before it', 'c2', { review: 'open' }, -1, 'c1'],
    ['the last one, where none is behind', 'c3', { review: 'accepted' }, 1, 'c2'],
    ['none in an empty list', 'c1', { words: 'nothing' }, 1, null],
  ])('is %s', (_, chosen, filters, steps, expected) => {
    expect(claimAfter({ ...opened(), chosen, filters: { ...NO_FILTERS, ...filters } }, steps)).toBe(expected);
  });
});
