import { expect, test } from 'vitest';
import { actionsOf, type Command } from '../../../src/review/page/state/commands.ts';
import { opened } from './review-state.ts';

const selection = { start: 36, end: 45 };

test.each<[Command, unknown]>([
  [
    'accept',
    [
      { type: 'edited', edit: { kind: 'set-reviewed', claim: 'c1', reviewed: true } },
      { type: 'chosen', claim: 'c2' },
    ],
  ],
  ['take-back', [{ type: 'edited', edit: { kind: 'set-reviewed', claim: 'c1', reviewed: false } }]],
  ['reject', [{ type: 'edited', edit: { kind: 'reject-claim', claim: 'c1' } }]],
  ['next', [{ type: 'chosen', claim: 'c2' }]],
  ['save', [{ type: 'requested', kind: 'save' }]],
  ['start-later', [{ type: 'edited', edit: { kind: 'set-spans', claim: 'c1', spans: [{ start: 19, end: 33 }] } }]],
  ['end-earlier', [{ type: 'edited', edit: { kind: 'set-spans', claim: 'c1', spans: [{ start: 15, end: 28 }] } }]],
  ['new-claim', [{ type: 'edited', edit: { kind: 'add-claim', spans: [selection] } }]],
  ['use-as-content', [{ type: 'edited', edit: { kind: 'set-spans', claim: 'c1', spans: [selection] } }]],
  [
    'add-to-content',
    [{ type: 'edited', edit: { kind: 'set-spans', claim: 'c1', spans: [{ start: 15, end: 33 }, selection] } }],
  ],
  ['use-as-cue', [{ type: 'edited', edit: { kind: 'set-cue', claim: 'c1', spans: [selection] } }]],
  ['use-as-mention', [{ type: 'edited', edit: { kind: 'set-mention', claim: 'c1', spans: [selection] } }]],
])('%s, with a chosen claim and selected words', (command, expected) => {
  expect(actionsOf({ ...opened(), selection }, command)).toEqual(expected);
});

test.each<[Command]>([['new-claim'], ['use-as-content'], ['add-to-content'], ['use-as-cue'], ['use-as-mention']])(
  '%s does nothing without selected words',
  (command) => {
    expect(actionsOf(opened(), command)).toEqual([]);
  },
);

test.each<[Command]>([['accept'], ['reject'], ['start-earlier'], ['use-as-cue'], ['next']])(
  '%s does nothing without a claim',
  (command) => {
    expect(actionsOf({ ...opened({ claims: [] }), selection }, command)).toEqual([]);
  },
);
