import { useEffect } from 'preact/hooks';
import { isChoosing, isWriting } from '../browser/fields.ts';
import type { Action } from '../state/actions.ts';
import type { Command } from '../state/commands.ts';
import type { PageState, Tab } from '../state/page-state.ts';
import { type Shortcut, shortcutOf } from '../state/shortcut.ts';
import { useUi } from './ui.tsx';

/** Shortcuts with Ctrl, which work in fields too. */
const WITH_CONTROL: Readonly<Record<Shortcut, Command>> = {
  'Ctrl+s': 'save',
  'Ctrl+z': 'undo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+y': 'redo',
};

/** Single keys, which are text in fields. */
const KEYS: Readonly<Record<Shortcut, Command>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reject',
  n: 'new-claim',
  c: 'use-as-content',
  '+': 'add-to-content',
  u: 'use-as-cue',
  m: 'use-as-mention',
  '[': 'start-earlier',
  ']': 'start-later',
  '{': 'end-earlier',
  '}': 'end-later',
  // The same keys on an Arabic keyboard.
  '<': 'end-earlier',
  '>': 'end-later',
  '?': 'help',
};

/** Keys that lead to a part of the page: what they focus, and the tab that it lies in on narrow screens. */
const PLACES: Readonly<Record<Shortcut, readonly [selector: string, tab: Tab]>> = {
  e: ['#source', 'claim'],
  g: ['#article', 'article'],
  l: ['.rows [tabindex="0"]', 'list'],
  '/': ['#search', 'list'],
};

/** What a shortcut may read and do. */
interface Page {
  readonly get: () => PageState;
  readonly run: (command: Command) => void;
  readonly dispatch: (action: Action) => void;
}

/** The shortcuts of the page. */
export function useShortcuts(get: () => PageState): void {
  const { run, dispatch } = useUi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && act(event, { get, run, dispatch })) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [get, run, dispatch]);
}

/** Does what a key press means; false where it means nothing. */
function act(event: KeyboardEvent, page: Page): boolean {
  const shortcut = shortcutOf(event);
  const { dialog, review, preferences } = page.get();
  if (dialog !== null || review.draft !== null) return shortcut === 'Ctrl+s';
  const command = WITH_CONTROL[shortcut];
  if (command !== undefined) {
    // In a field, the browser takes back what was written there.
    if (command !== 'save' && isWriting(event.target)) return false;
    page.run(command);
    return true;
  }
  if (shortcut === 'Escape') return leave(event, page);
  if (isWriting(event.target) || isChoosing(event.target)) return false;
  return arrowInList(event, shortcut, page) || (preferences.letterKeys && letter(shortcut, page));
}

function letter(shortcut: Shortcut, { run, dispatch }: Page): boolean {
  const place = PLACES[shortcut];
  if (place !== undefined) {
    const [selector, tab] = place;
    dispatch({ type: 'tab-shown', tab });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
    return true;
  }
  const command = KEYS[shortcut];
  if (command !== undefined) run(command);
  return command !== undefined;
}

/** Arrow keys in the list choose the claim before or behind. */
function arrowInList({ target }: KeyboardEvent, shortcut: Shortcut, { run }: Page): boolean {
  if (!(target instanceof Element) || target.closest('.rows') === null) return false;
  if (shortcut !== 'ArrowDown' && shortcut !== 'ArrowUp') return false;
  run(shortcut === 'ArrowDown' ? 'next' : 'previous');
  return true;
}

/** Leaves a field for the list, or else the selected words. */
function leave({ target }: KeyboardEvent, { get, run }: Page): boolean {
  if (isWriting(target) || isChoosing(target)) {
    const row = document.querySelector<HTMLElement>('.rows [tabindex="0"]');
    if (row === null) (target as HTMLElement).blur();
    else row.focus();
    return true;
  }
  if (get().selection === null) return false;
  getSelection()?.removeAllRanges();
  run('clear-selection');
  return true;
}
