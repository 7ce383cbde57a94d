import { lazily } from '../../memo.ts';
import type { RenderOptions } from '../../render/options.ts';
import type { UiLanguage } from '../../wording.ts';
import { BIDI_MODES, type BidiChoice, bidiMode, uiLanguage } from '../options/terminal-env.ts';

/** The last value that a command line gives to an option; null for none. */
function valueIn(args: readonly string[], option: string): string | null {
  const end = args.indexOf('--');
  const given = (end === -1 ? args : args.slice(0, end)).flatMap((arg, at, all) => {
    if (arg.startsWith(`${option}=`)) return [arg.slice(option.length + 1)];
    return arg === option ? [all[at + 1] ?? ''] : [];
  });
  return given.at(-1) ?? null;
}

const args = (): readonly string[] => process.argv.slice(2);

/**
 * The language of the interface, for messages before options are parsed and outside commands: that
 * of `--ui` on the command line, else of the locale.
 */
export const interfaceLanguage = lazily((): UiLanguage => {
  const given = valueIn(args(), '--ui');
  return uiLanguage(given === 'ar' || given === 'en' ? given : 'auto', { env: process.env });
});

/** How the lines for a stream keep right-to-left text in order: by `--bidi`, else by whether it is a terminal. */
export function bidiFor({ isTTY }: { readonly isTTY?: boolean }): RenderOptions['bidi'] {
  const given = valueIn(args(), '--bidi');
  const choice: BidiChoice = BIDI_MODES.find((mode) => mode === given) ?? 'auto';
  return bidiMode(choice, { isTTY: isTTY === true });
}
