import { type BidiMode, isolate, present } from './bidi.ts';

// Words of ASCII characters, and ellipses, with the blanks between them: an option with its value, a path, a command.
const ASCII_RUN = /['"`<[{$@_*~./\w-][!-~…]*(?: ['"`<[{$@_*~./\w…-][!-~…]*)*/g;
const ENDS = /[:;.,!]+$/;
// A run that is longer may be broken between lines.
const LONGEST_WHOLE = 40;

/**
 * An Arabic sentence whose Latin parts keep their inner order: each is isolated, with its dashes,
 * brackets and quotation marks. Blanks in short parts do not break.
 */
export const isolateLatin = (sentence: string): string =>
  sentence.replace(ASCII_RUN, (run) => {
    const end = tailOf(run);
    const words = run.slice(0, run.length - end.length);
    if (!/[A-Za-z]/.test(words)) return run;
    return isolate(words.length > LONGEST_WHOLE ? words : words.replaceAll(' ', '\u00a0'), 'ltr') + end;
  });

/** An Arabic message as one line, which is not wrapped: its Latin parts keep their inner order. */
export const arabicLine = (line: string, bidi: BidiMode): string =>
  bidi === 'none' ? line : present(isolateLatin(line).replaceAll('\u00a0', ' '), 'rtl', bidi);

/** The punctuation of the sentence behind a run: marks, and brackets that begin before it. */
function tailOf(run: string): string {
  const count = (mark: string): number => run.split(mark).length - 1;
  const brackets = count(')') > count('(') ? /\)[:;.,!]*$/.exec(run)?.[0] : undefined;
  return brackets ?? ENDS.exec(run)?.[0] ?? '';
}
