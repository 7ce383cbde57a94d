// JSON.stringify does not escape these: C1 controls could colour a terminal, bidi controls reorder
// the screen, and U+2028 ends a line for some readers. The escapes are the same data. All of them
// are inside strings.
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * JSON with every control, line and direction character escaped: the same value, safe to display.
 */
export const escapeControls = (json: string): string =>
  json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Whether a text has any of these characters. */
export const holdsControls = (text: string): boolean => text.search(UNSAFE) !== -1;
