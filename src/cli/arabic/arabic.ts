import type { Command, Help } from 'commander';
import { type BidiMode, present } from '../../render/terminal/bidi.ts';
import { isolateLatin } from '../../render/terminal/latin-runs.ts';
import { bidiFor } from '../io/interface-language.ts';
import { layoutWidth } from '../options/terminal-env.ts';
import { arabicHelp } from './help.ts';

export { usageError } from './usage-errors.ts';

// What only an Arabic interface needs before a command runs. It is bundled beside the program and
// loaded where the interface is Arabic.

/** A message in Arabic as one line for stderr. */
export const lineFor = (line: string, bidi: BidiMode): string =>
  bidi === 'none' ? line : present(isolateLatin(line).replaceAll('\u00a0', ' '), 'rtl', bidi);

/** The help of a command for the standard output. */
export function helpOf(command: Command, help: Help): string {
  const isTTY = process.stdout.isTTY === true;
  return arabicHelp(command, help, {
    width: layoutWidth(null, { isTTY, columns: help.helpWidth, env: process.env }),
    bidi: bidiFor(process.stdout),
    isTerminal: isTTY,
  });
}
