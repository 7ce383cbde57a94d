import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { MESSAGES } from '../../../render/locale/locales.ts';
import type { Messages } from '../../../render/locale/messages.ts';
import type { Edit, UiLanguage } from '../../protocol.ts';
import { ar } from '../messages/ar.ts';
import { en } from '../messages/en.ts';
import type { Texts } from '../messages/texts.ts';
import type { Action } from '../state/actions.ts';
import type { Command } from '../state/commands.ts';

/** What all parts of the page share; it changes with the language of the interface alone. */
export interface Ui {
  readonly language: UiLanguage;
  readonly texts: Texts;
  /** The texts that the page shares with reports. */
  readonly messages: Messages;
  readonly dispatch: (action: Action) => void;
  readonly edit: (edit: Edit) => void;
  readonly run: (command: Command) => void;
}

const TEXTS: Readonly<Record<UiLanguage, Texts>> = { ar, en };

/** The texts in a language, and ways to act. */
export const uiIn = (language: UiLanguage, dispatch: Ui['dispatch'], run: Ui['run']): Ui => ({
  language,
  texts: TEXTS[language],
  messages: MESSAGES[language],
  dispatch,
  edit: (edit) => dispatch({ type: 'edited', edit }),
  run,
});

const nothing = (): void => {};
const UiContext = createContext<Ui>(uiIn('en', nothing, nothing));

/** Gives the parts below it what they share. */
export const UiProvider = UiContext.Provider;

/** What all parts of the page share. */
export const useUi = (): Ui => useContext(UiContext);

/** A text with its numbers and its name put in. */
export const filled = (
  text: string,
  values: { readonly count?: number; readonly total?: number; readonly name?: string },
): string =>
  text
    .replace('#', String(values.count ?? '#'))
    .replace('%', String(values.total ?? '%'))
    .replace('@', () => values.name ?? '@');
