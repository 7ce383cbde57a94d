import { visible } from '../../render/terminal/sanitise.ts';
import type { Wording } from '../../wording.ts';
import { interfaceLanguage } from './interface-language.ts';
import { standardError } from './streams.ts';

/** Lays out a line in Arabic; as it is until `layOutArabic` gives what a terminal needs. */
let arabicLine = (line: string): string => line;

/** Sets the layout of Arabic lines on stderr, which is loaded only where they are wanted. */
export function layOutArabic(layOut: (line: string) => string): void {
  arabicLine = layOut;
}

/**
 * Writes one line to stderr in the language of the interface, prefixed with the program's name.
 * Control characters are made visible: the message may quote an article or a file name, which must
 * not steer the terminal.
 */
export function logStderr(message: Wording): void {
  standardError().write(`isnad: ${inInterface(message)}\n`);
}

/** A message as one line in the language of the interface. */
export function inInterface(message: Wording): string {
  const ui = interfaceLanguage();
  const line = visible(message[ui]);
  return ui === 'ar' ? arabicLine(line) : line;
}
