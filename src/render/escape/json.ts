// JSON.stringify leaves these as they are; written out they could colour a terminal (C1), turn the
// order of a screen (bidi controls) or end a line for some readers (U+2028). Escaped they are the
// same data. All lie inside strings.
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * JSON with every control, line and direction character written as an escape: the same value, safe
 * to look at.
 */
export const escapeControls = (json: string): string =>
  json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Whether a text has any of these characters. */
export const holdsControls = (text: string): boolean => text.search(UNSAFE) !== -1;
