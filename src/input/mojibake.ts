/**
 * Text that was decoded wrongly before it was saved: UTF-8 read as windows-1252 («Ø§Ù„» for «ال», «â€œ» for “)
 * or as windows-1256 («ط§ظ„»). In each pair the first character is of a lead byte, the second of a
 * continuation byte (0x80 to 0xBF).
 */
const PATTERNS = [
  /(?:[\u00d8-\u00db][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]){3}/u,
  /\u00e2[\u20ac\u0080][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/u,
  /\u00c3[\u00a0-\u00bf][a-z]{2}/u,
  /(?:[\u0637\u0638][\u00a0-\u00bf\u0152\u0153\u02c6\u2013-\u2122\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u060c\u061b]){4}/u,
];
/** In UTF-16 units: mojibake is found all over a text. */
const SAMPLE = 20_000;
const MAX_SHOWN = 12;

/** A piece of a text that was decoded in the wrong encoding before; null if there is none. */
export function mojibakeIn(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(sample);
    if (match !== null) return sample.slice(match.index, match.index + MAX_SHOWN).replace(/\s[\s\S]*/u, '');
  }
  return null;
}
