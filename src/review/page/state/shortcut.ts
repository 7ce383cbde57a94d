/** A key of a shortcut, as it stands on a keyboard with Latin letters, with its modifiers before it. */
export type Shortcut = string;

const BY_CODE: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Equal: '=',
  Minus: '-',
};

/** What a key press says of itself. */
interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The shortcut that a key press means. On a keyboard with other letters, such as an Arabic one, the place of the key counts. */
export function shortcutOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): Shortcut {
  const printable = key.length === 1;
  const name = printable && !/^[ -~]$/.test(key) ? keyAt(code, shiftKey) : key;
  const letter = /^[a-z]$/i.test(name) ? name.toLowerCase() : name;
  const shift = shiftKey && (letter.length > 1 || /[a-z]/.test(letter));
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${letter}`;
}

function keyAt(code: string, shift: boolean): string {
  if (code.startsWith('Key')) return code.slice(3);
  const key = BY_CODE[code] ?? code;
  if (!shift) return key;
  return { '[': '{', ']': '}', '/': '?', '=': '+' }[key] ?? key;
}
