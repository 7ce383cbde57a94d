import type { Span } from '../../../text/span.ts';
import type { DiffLine, Edit, Refusal, ReviewState, StatePatch } from '../../protocol.ts';
import type { Connection, Filters, Operation, Preferences, Tab } from './page-state.ts';

/** Everything that can happen to the page. */
export type Action =
  // What people do.
  | { readonly type: 'edited'; readonly edit: Edit }
  | { readonly type: 'requested'; readonly kind: Exclude<Operation['kind'], 'edit'> }
  | { readonly type: 'chosen'; readonly claim: string | null; readonly tab?: Tab }
  | { readonly type: 'selected'; readonly selection: Span | null }
  | { readonly type: 'filtered'; readonly filters: Partial<Filters> }
  | { readonly type: 'tab-shown'; readonly tab: Tab }
  | { readonly type: 'help-opened' }
  | { readonly type: 'dialog-closed' }
  | { readonly type: 'preferred'; readonly preferences: Partial<Preferences> }
  // What comes of an operation.
  | { readonly type: 'sent'; readonly number: number }
  | { readonly type: 'patched'; readonly number: number; readonly patch: StatePatch }
  | { readonly type: 'replaced'; readonly number: number; readonly review: ReviewState }
  | { readonly type: 'refused'; readonly number: number; readonly refusal: Refusal }
  | { readonly type: 'conflicted'; readonly number: number; readonly lines: readonly DiffLine[] }
  // What becomes of the connection.
  | { readonly type: 'reloaded'; readonly review: ReviewState }
  | { readonly type: 'connection'; readonly connection: Connection };
