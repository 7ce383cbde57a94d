import type { Level } from '../../../language/values.ts';
import type { Span } from '../../../text/span.ts';
import type { DiffLine, Edit, Refusal, ReviewState, Status, UiLanguage } from '../../protocol.ts';

/** What the page asks of the server that changes the review, in the order of the queue. */
export type Operation =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'undo' | 'redo' | 'save' | 'overwrite' | 'reload' | 'take-draft' | 'drop-draft' };

/** An operation in the queue; its number tells it from others. */
export type QueuedOperation = Operation & { readonly number: number };

/** Which claims the list shows; an empty string or `false` stands for all. */
export interface Filters {
  readonly level: Level | '';
  /** The id of a source, in the chain or at its end; `OWN_VOICE` for the writer's own. */
  readonly source: string;
  readonly status: Status | '';
  readonly review: 'open' | 'accepted' | '';
  readonly problems: boolean;
  /** Words to find in the content, the cue, the note or the source's name. */
  readonly words: string;
}

/** The value of the filter by source for claims in the writer's own voice; no id has such a sign. */
export const OWN_VOICE = '(own)';

/** Filters that show every claim. */
export const NO_FILTERS: Filters = { level: '', source: '', status: '', review: '', problems: false, words: '' };

/** A part of the page that a narrow screen shows alone. */
export type Tab = 'article' | 'list' | 'claim';

/** A dialog over the page. The offer of a draft is none of them: it is part of the review. */
export type Dialog = { readonly kind: 'help' } | { readonly kind: 'conflict'; readonly lines: readonly DiffLine[] };

/**
 * Whether the server answers. `lost`: it does not, and the page tries again. `locked-out`: it runs again with
 * another token, so the page must be opened anew by the address that it prints.
 */
export type Connection = 'online' | 'lost' | 'locked-out';

/** What the page looks like and how it is used; kept in the browser. */
export interface Preferences {
  readonly ui: UiLanguage;
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether single letters are shortcuts; people who speak to their computer switch them off. */
  readonly letterKeys: boolean;
}

/** Everything that the page shows, as plain data. */
export interface PageState {
  /** The review as the server last described it. */
  readonly confirmed: ReviewState;
  /** What the server has not answered yet, the oldest first. */
  readonly queue: readonly QueuedOperation[];
  /** The number of the operation that is being sent; null for none. */
  readonly sending: number | null;
  readonly nextNumber: number;
  /** `confirmed` with the queued edits applied to it. */
  readonly review: ReviewState;
  /** The id of the chosen claim. */
  readonly chosen: string | null;
  /** The words that are selected in the article. */
  readonly selection: Span | null;
  readonly filters: Filters;
  readonly tab: Tab;
  readonly dialog: Dialog | null;
  readonly connection: Connection;
  /** Why the last edit was refused, until the next one. */
  readonly refusal: Refusal | null;
  /** How often the review was saved from this page; the page announces each time. */
  readonly saves: number;
  readonly preferences: Preferences;
}

/** The page as it begins. */
export const initialState = (review: ReviewState, preferences: Preferences): PageState => ({
  confirmed: review,
  queue: [],
  sending: null,
  nextNumber: 1,
  review,
  chosen:
    review.claims.find(({ source, cueSpans }) => source !== null || cueSpans.length > 0)?.id ??
    review.claims[0]?.id ??
    null,
  selection: null,
  filters: NO_FILTERS,
  tab: 'article',
  dialog: null,
  connection: 'online',
  refusal: null,
  saves: 0,
  preferences,
});
