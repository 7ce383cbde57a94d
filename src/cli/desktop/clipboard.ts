import { writeFileSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { clipboardsFor, feed } from './programs.ts';

/** Terminals ignore longer sequences. In bytes of base64. */
const LONGEST_SEQUENCE = 74_994;

/**
 * Copies a text to the clipboard: by a program for the desktop session, else by the terminal (OSC 52,
 * which works over ssh too). Throws a CliError where neither is possible.
 */
export function copyText(text: string, terminal = '/dev/tty'): void {
  if (clipboardsFor(process.platform, process.env).some((program) => feed(program, text))) return;
  const encoded = Buffer.from(text).toString('base64');
  if (encoded.length <= LONGEST_SEQUENCE && writeTo(terminal, `\u001b]52;c;${encoded}\u0007`)) return;
  throw new CliError({
    en: '--copy: no clipboard found; install wl-copy or xclip, or use --output FILE',
    ar: '--copy: لا حافظة؛ ثبّت wl-copy أو xclip، أو استعمل --output FILE',
  });
}

function writeTo(terminal: string, sequence: string): boolean {
  try {
    writeFileSync(terminal, sequence);
    return true;
  } catch {
    return false;
  }
}
