import type { UiLanguage } from '../../protocol.ts';
import type { Preferences } from '../state/page-state.ts';
import { readStored, writeStored } from './storage.ts';

const KEY = 'isnad-review';

/** What was chosen in this browser before, over the language that the command was given. */
export function readPreferences(ui: UiLanguage): Preferences {
  const kept = (readStored(KEY) ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  const theme = kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system';
  return {
    ui: kept.ui === 'ar' || kept.ui === 'en' ? kept.ui : ui,
    theme,
    letterKeys: kept.letterKeys !== false,
  };
}

/** Keeps the preferences, and makes the document follow them. */
export function applyPreferences(preferences: Preferences): void {
  const { ui, theme } = preferences;
  const root = document.documentElement;
  root.lang = ui;
  root.dir = ui === 'ar' ? 'rtl' : 'ltr';
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
  writeStored(KEY, preferences);
}
