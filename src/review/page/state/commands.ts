import type { ClaimState, Edit } from '../../protocol.ts';
import type { Action } from './actions.ts';
import { claimAfter } from './filtered-claims.ts';
import type { PageState } from './page-state.ts';
import { type BoundaryStep, joined, movedBoundary } from './words.ts';

/** What a button or a shortcut does with the chosen claim, the selected words or the file. */
export type Command =
  | 'next'
  | 'previous'
  | 'accept'
  | 'take-back'
  | 'reject'
  | 'new-claim'
  | 'use-as-content'
  | 'add-to-content'
  | 'use-as-cue'
  | 'use-as-mention'
  | 'start-earlier'
  | 'start-later'
  | 'end-earlier'
  | 'end-later'
  | 'clear-selection'
  | 'save'
  | 'undo'
  | 'redo'
  | 'help';

/** What a command comes to in a state; nothing where it does not apply. */
export function actionsOf(state: PageState, command: Command): readonly Action[] {
  switch (command) {
    case 'next':
    case 'previous':
      return choosing(claimAfter(state, command === 'next' ? 1 : -1));
    case 'save':
    case 'undo':
    case 'redo':
      return [{ type: 'requested', kind: command }];
    case 'help':
      return [{ type: 'help-opened' }];
    case 'clear-selection':
      return [{ type: 'selected', selection: null }];
    case 'new-claim':
      return state.selection === null ? [] : editing({ kind: 'add-claim', spans: [state.selection] });
    default:
      return withChosen(state, command);
  }
}

type ClaimCommand = Exclude<
  Command,
  'next' | 'previous' | 'save' | 'undo' | 'redo' | 'help' | 'clear-selection' | 'new-claim'
>;

function withChosen(state: PageState, command: ClaimCommand): readonly Action[] {
  const claim = state.review.claims.find(({ id }) => id === state.chosen);
  if (claim === undefined) return [];
  switch (command) {
    case 'accept':
      return [...editing({ kind: 'set-reviewed', claim: claim.id, reviewed: true }), ...choosing(claimAfter(state, 1))];
    case 'take-back':
      return editing({ kind: 'set-reviewed', claim: claim.id, reviewed: false });
    case 'reject':
      return editing({ kind: 'reject-claim', claim: claim.id });
    case 'start-earlier':
    case 'start-later':
    case 'end-earlier':
    case 'end-later':
      return moving(state, claim, command);
    default:
      return ofSelection(state, claim, command);
  }
}

function moving(
  { review }: PageState,
  claim: ClaimState,
  command: 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later',
): readonly Action[] {
  const edge = command.startsWith('start') ? 'start' : 'end';
  const by = command.endsWith('earlier') ? -1 : 1;
  const index = edge === 'start' ? 0 : claim.spans.length - 1;
  return claim.spans.length === 0 ? [] : editing(boundaryEdit(claim, review.article.text, { index, edge, by }));
}

/** The edit that moves a boundary of one part of the content by a word. */
export function boundaryEdit(
  claim: ClaimState,
  text: string,
  { index, ...step }: BoundaryStep & { readonly index: number },
): Edit {
  const spans = claim.spans.map((span, at) => (at === index ? movedBoundary(text, span, step) : span));
  return { kind: 'set-spans', claim: claim.id, spans: joined(text, spans) };
}

function ofSelection(
  { selection, review }: PageState,
  claim: ClaimState,
  command: 'use-as-content' | 'add-to-content' | 'use-as-cue' | 'use-as-mention',
): readonly Action[] {
  if (selection === null) return [];
  switch (command) {
    case 'use-as-content':
      return editing({ kind: 'set-spans', claim: claim.id, spans: [selection] });
    case 'add-to-content':
      return editing({
        kind: 'set-spans',
        claim: claim.id,
        spans: joined(review.article.text, [...claim.spans, selection]),
      });
    case 'use-as-cue':
      return editing({ kind: 'set-cue', claim: claim.id, spans: [selection] });
    case 'use-as-mention':
      return editing({ kind: 'set-mention', claim: claim.id, spans: [selection] });
  }
}

const editing = (edit: Edit): readonly Action[] => [{ type: 'edited', edit }];

const choosing = (claim: string | null): readonly Action[] => (claim === null ? [] : [{ type: 'chosen', claim }]);
