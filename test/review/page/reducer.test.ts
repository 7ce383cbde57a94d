import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/review/page/state/actions.ts';
import type { PageState } from '../../../src/review/page/state/page-state.ts';
import { reducer } from '../../../src/review/page/state/reducer.ts';
import type { Edit, StatePatch } from '../../../src/review/protocol.ts';
import { claimState, opened, REVIEW } from './review-state.ts';

const stateAfter = (state: PageState, ...actions: readonly Action[]): PageState => actions.reduce(reducer, state);
const edited = (edit: Edit): Action => ({ type: 'edited', edit });
const note = (text: string): Action => edited({ kind: 'set-note', claim: 'c1', note: text });
const patch = (change: Partial<StatePatch> = {}): StatePatch => ({
  revision: 2,
  canUndo: true,
  canRedo: false,
  dirty: true,
  isNew: false,
  ...change,
});
const claimOf = ({ review }: PageState, id: string) => review.claims.find((claim) => claim.id === id);
const sources = ({ review }: PageState) => review.claims.map(({ source }) => source);

const STANCE: Edit = { kind: 'set-label', claim: 'c1', field: 'stance', value: 'distance' };
const REJECT: Edit = { kind: 'reject-claim', claim: 'c2' };
const ADD: Edit = { kind: 'add-claim', spans: [{ start: 0, end: 9 }] };

describe('edits show at once', () => {
  test.each<[string, Edit, (state: PageState) => unknown, unknown]>([
    ['a label', STANCE, (state) => claimOf(state, 'c1')?.stance, 'distance'],
    [
      'the content, in the article’s words',
      {
        kind: 'set-spans',
        claim: 'c1',
        spans: [
          { start: 19, end: 25 },
          { start: 29, end: 33 },
        ],
      },
      (state) => claimOf(state, 'c1')?.content,
      'bridge … safe',
    ],
    ['the cue taken away', { kind: 'set-cue', claim: 'c1', spans: [] }, (state) => claimOf(state, 'c1')?.cue, ''],
    ['another source', { kind: 'set-source', claim: 'c1', source: 'paper' }, sources, ['paper', 'paper', null]],
    ['sources as one', { kind: 'merge-sources', source: 'mayor', into: 'paper' }, sources, ['paper', 'paper', null]],
    [
      'a merged source in chains',
      { kind: 'merge-sources', source: 'paper', into: 'mayor' },
      (state) => claimOf(state, 'c3')?.chain,
      ['mayor'],
    ],
    [
      'a new name, and the former as an alias',
      { kind: 'rename-source', source: 'mayor', name: 'Mayor Lee', keepAlias: true },
      ({ review }) => review.sources[0],
      { ...REVIEW.sources[0], name: 'Mayor Lee', aliases: ['The mayor'] },
    ],
    [
      'a rejected claim',
      REJECT,
      ({ review }) => review.claims.map(({ id, parent }) => [id, parent]),
      [
        ['c1', null],
        ['c3', null],
      ],
    ],
    ['no claim before the server has named it', ADD, ({ review }) => review.claims.length, 3],
  ])('%s', (_, edit, look, expected) => {
    expect(look(stateAfter(opened(), edited(edit)))).toEqual(expected);
  });

  test('what the server said stays as it was', () => {
    expect(stateAfter(opened(), edited(STANCE)).confirmed).toEqual(REVIEW);
  });

  test('claims that an edit does not touch keep their identity, so that they are not drawn again', () => {
    const { review } = stateAfter(opened(), edited(STANCE));
    expect(review.claims.map((claim, index) => claim === REVIEW.claims[index])).toEqual([false, true, true]);
  });
});

describe('what the server answers', () => {
  const sent = stateAfter(opened(), edited(STANCE), { type: 'sent', number: 1 });

  test('a patch takes the place of the edit', () => {
    const claim = claimState({ id: 'c1', stance: 'distance', level: 'high' });
    const state = stateAfter(sent, { type: 'patched', number: 1, patch: patch({ claims: [claim] }) });
    expect(state).toMatchObject({ queue: [], sending: null, confirmed: { revision: 2, dirty: true, canUndo: true } });
    expect(claimOf(state, 'c1')).toBe(claim);
  });

  test('an edit made meanwhile stays', () => {
    const state = stateAfter(sent, note('look'), {
      type: 'patched',
      number: 1,
      patch: patch({ claims: [claimState({ id: 'c1' })] }),
    });
    expect(claimOf(state, 'c1')).toMatchObject({ note: 'look' });
    expect(state.queue.map(({ number }) => number)).toEqual([2]);
  });

  test('a refusal takes the edit back, and no other', () => {
    const refusal = { error: { en: 'no', ar: 'لا' }, claim: 'c1', field: 'stance' };
    const state = stateAfter(sent, note('look'), { type: 'refused', number: 1, refusal });
    expect(claimOf(state, 'c1')).toMatchObject({ stance: 'neutral', note: 'look' });
    expect(state.refusal).toEqual(refusal);
    expect(stateAfter(state, note('again')).refusal).toBeNull();
  });

  test('a refusal without a place is about the field of the edit', () => {
    const refusal = { error: { en: 'no', ar: 'لا' } };
    expect(stateAfter(sent, { type: 'refused', number: 1, refusal }).refusal).toEqual({
      ...refusal,
      claim: 'c1',
      field: 'stance',
    });
    const undo = stateAfter(opened(), { type: 'requested', kind: 'undo' }, { type: 'refused', number: 1, refusal });
    expect(undo.refusal).toEqual(refusal);
  });

  test('a conflict of the file shows the difference, and keeps the edits', () => {
    const lines = [{ kind: 'theirs', text: 'note: x' }] as const;
    const state = stateAfter(
      opened({ dirty: true }),
      { type: 'requested', kind: 'save' },
      { type: 'conflicted', number: 1, lines },
    );
    expect(state).toMatchObject({ dialog: { kind: 'conflict', lines }, queue: [], review: { dirty: true } });
    expect(stateAfter(state, { type: 'requested', kind: 'overwrite' })).toMatchObject({
      dialog: null,
      queue: [{ kind: 'overwrite' }],
    });
  });

  test('a review that another page changed is taken anew, and the edits sent again', () => {
    const review = { ...REVIEW, revision: 7 };
    const state = stateAfter(sent, { type: 'reloaded', review });
    expect(state).toMatchObject({ sending: null, confirmed: { revision: 7 }, queue: [{ number: 1 }] });
    expect(claimOf(state, 'c1')).toMatchObject({ stance: 'distance' });
  });

  test('a lost server keeps the edits, to be sent again', () => {
    const state = stateAfter(sent, { type: 'connection', connection: 'lost' });
    expect(state).toMatchObject({ connection: 'lost', sending: null, queue: [{ number: 1 }] });
    expect(stateAfter(state, { type: 'reloaded', review: REVIEW })).toMatchObject({
      connection: 'online',
      queue: [{ number: 1 }],
    });
  });

  test('a new claim whose answer was lost is not added twice', () => {
    const state = stateAfter(
      opened(),
      edited(ADD),
      { type: 'sent', number: 1 },
      { type: 'connection', connection: 'lost' },
    );
    const added = claimState({ id: 'c9', spans: [{ start: 0, end: 9 }] });
    expect(
      stateAfter(state, { type: 'reloaded', review: { ...REVIEW, claims: [...REVIEW.claims, added] } }).queue,
    ).toEqual([]);
    expect(stateAfter(state, { type: 'reloaded', review: REVIEW }).queue).toHaveLength(1);
  });
});

describe('typing is sent as one edit', () => {
  test('the last text replaces the one before it', () => {
    expect(stateAfter(opened(), note('l'), note('lo'), note('look')).queue).toMatchObject([
      { edit: { note: 'look' }, number: 3 },
    ]);
  });

  test('not one that is being sent, one of another claim, or a choice', () => {
    expect(stateAfter(opened(), note('l'), { type: 'sent', number: 1 }, note('lo')).queue).toHaveLength(2);
    expect(stateAfter(opened(), note('l'), edited({ kind: 'set-note', claim: 'c2', note: 'x' })).queue).toHaveLength(2);
    expect(stateAfter(opened(), edited(STANCE), edited(STANCE)).queue).toHaveLength(2);
  });
});

describe('the chosen claim', () => {
  test('is the first attributed one when the page opens', () => {
    const own = claimState({ id: 'c0', stance: 'own' });
    expect(opened().chosen).toBe('c1');
    expect(opened({ claims: [own, ...REVIEW.claims] }).chosen).toBe('c1');
    expect(opened({ claims: [own] }).chosen).toBe('c0');
    expect(opened({ claims: [] }).chosen).toBeNull();
  });

  test.each([
    ['the next one when it is rejected', 'c2', 'c3'],
    ['the one before when the last is', 'c3', 'c2'],
  ])('is %s', (_, claim, expected) => {
    const state = stateAfter(opened(), { type: 'chosen', claim }, edited({ kind: 'reject-claim', claim }));
    expect(state.chosen).toBe(expected);
  });

  test('is the new one, and the words for it are no longer selected', () => {
    const added = claimState({ id: 'c9' });
    const state = stateAfter(opened(), { type: 'selected', selection: { start: 0, end: 9 } }, edited(ADD), {
      type: 'patched',
      number: 1,
      patch: patch({ claims: [added], claimOrder: ['c9', 'c1', 'c2', 'c3'], focus: 'c9' }),
    });
    expect(state).toMatchObject({ chosen: 'c9', selection: null, tab: 'claim' });
    expect(state.review.claims.map(({ id }) => id)).toEqual(['c9', 'c1', 'c2', 'c3']);
  });

  test('is the one that undo changed; an accepted one does not become chosen again', () => {
    const undone = stateAfter(
      opened(),
      { type: 'requested', kind: 'undo' },
      { type: 'patched', number: 1, patch: patch({ focus: 'c3' }) },
    );
    expect(undone.chosen).toBe('c3');
    const accepted = stateAfter(
      opened(),
      edited({ kind: 'set-reviewed', claim: 'c1', reviewed: true }),
      { type: 'chosen', claim: 'c2' },
      { type: 'patched', number: 1, patch: patch({ focus: 'c1' }) },
    );
    expect(accepted.chosen).toBe('c2');
  });

  test('never one that is gone', () => {
    const state = stateAfter(
      opened(),
      { type: 'requested', kind: 'undo' },
      { type: 'patched', number: 1, patch: patch({ claimOrder: ['c2'] }) },
    );
    expect(state.chosen).toBe('c2');
  });
});
