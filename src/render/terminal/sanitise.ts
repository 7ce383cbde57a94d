// Control and format characters of an article never reach a terminal: they could colour it, move
// its cursor, or reorder what a reader sees (Trojan Source). They are shown as visible characters,
// so that nothing is hidden.

const BLANKS = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;
// ZWNJ, ZWJ and the variation selectors are kept: Persian and Arabic spelling and emoji need them,
// and they move nothing. The Arabic number signs (U+0600…) are format characters by category only;
// they have a shape.
const KEPT = /^(?:\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u0600-\u0605\u06dd\u0890\u0891\u08e2])$/u;
// A joiner at an edge would join with what a reordered line puts beside it.
const LOOSE_JOINER =
  /(?<!\p{L}\p{M}*|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?)\u200d|(?<!\p{L}\p{M}*)\u200d(?!\p{Extended_Pictographic})/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
// A combining mark without a base would join what is printed before it: a border, or another cell's
// padding.
const BASELESS = /(?=[\p{M}\p{Emoji_Modifier}\uff9e\uff9f])(?<=(?:^| )(?:\u200c|\u200d)*)/gu;

// Nearly every line has only other characters, and needs none of the patterns below, which take
// long to compile.
const UNUSUAL =
  /[^ -~\u00a1-\u00ac\u00ae-\u024f\u060c\u061b\u061f\u0621-\u063a\u0641-\u0652\u0660-\u06d3‘’“”„•–—…‹›€]|(?:^| )[\u064b-\u0652\u0670]/;

/**
 * The text for a terminal: white space becomes single spaces, and invisible characters are written
 * out.
 */
export function visible(text: string): string {
  const line = text.replace(BLANKS, ' ').replace(/^ | $/g, '');
  if (!UNUSUAL.test(line)) return line;
  const shown = line.replace(UNSEEN, (unseen) => (KEPT.test(unseen) ? unseen : spellOut(unseen)));
  return shown.replace(LOOSE_JOINER, spellOut).replace(BASELESS, '◌');
}

function spellOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
