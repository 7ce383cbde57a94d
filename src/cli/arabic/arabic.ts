import type { Command, Help } from 'commander';
import { bidiFor } from '../io/interface-language.ts';
import { layoutWidth } from '../options/terminal-env.ts';
import { arabicHelp } from './help.ts';

export { arabicLine } from '../../render/terminal/latin-runs.ts';
export { usageError } from './usage-errors.ts';

// What only an Arabic interface needs before a command runs. It is bundled beside the program and
// loaded where the interface is Arabic.

/** The help of a command for the standard output. */
export function helpOf(command: Command, help: Help): string {
  const isTTY = process.stdout.isTTY === true;
  return arabicHelp(command, help, {
    width: layoutWidth(null, { isTTY, columns: help.helpWidth, env: process.env }),
    bidi: bidiFor(process.stdout),
    isTerminal: isTTY,
  });
}
