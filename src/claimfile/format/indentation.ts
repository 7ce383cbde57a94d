import type { Wording } from '../../wording.ts';

/** A line of YAML that is indented unlike its neighbours. */
interface WrongIndentation {
  readonly message: Wording;
  /** Of the key, in UTF-16 units. */
  readonly offset: number;
}

interface KeyLine {
  /** The column of the key, from 0; behind the dash of a list item. */
  readonly column: number;
  readonly offset: number;
  readonly hasValue: boolean;
  /** Whether the line begins a list item. */
  readonly isItem: boolean;
  readonly line: number;
}

const KEY = /^([ ]*(?:- +)*)([\p{L}_][\p{L}\p{N}_]*):(?:[ ]+(\S.*))?[ ]*\r?$/u;

/**
 * The first line near an error of the parser whose key stands in another column than its neighbours:
 * deeper than a key that has a value, or between two levels. Null for none.
 */
export function wrongIndentation(text: string, error: number): WrongIndentation | null {
  const near = text.slice(0, error).split('\n').length - 1;
  const levels: number[] = [];
  let before: KeyLine | null = null;
  for (const key of keyLines(text)) {
    const expected = expectedColumn(key, before, levels);
    if (expected !== null && key.line >= near - 1) return found(key, expected);
    while ((levels.at(-1) ?? -1) >= key.column) levels.pop();
    levels.push(key.column);
    before = key;
  }
  return null;
}

function expectedColumn(key: KeyLine, before: KeyLine | null, levels: readonly number[]): number | null {
  if (before === null || key.isItem) return null;
  if (key.column > before.column) return before.hasValue ? before.column : null;
  if (levels.includes(key.column)) return null;
  return levels.find((level) => level > key.column) ?? before.column;
}

function* keyLines(text: string): Generator<KeyLine> {
  let offset = 0;
  for (const [line, words] of text.split('\n').entries()) {
    const [, lead, , value] = KEY.exec(words) ?? [];
    if (lead !== undefined) {
      const hasValue = value !== undefined && !/^[|>#&]/.test(value);
      yield { column: lead.length, offset: offset + lead.length, hasValue, isItem: lead.includes('-'), line };
    }
    offset += words.length + 1;
  }
}

const found = ({ column, offset }: KeyLine, expected: number): WrongIndentation => ({
  offset,
  message: {
    en: `this key is indented by ${column} spaces, its neighbours by ${expected}; align them`,
    ar: `هذا المفتاح مُزاح بمسافات عددها ${column}، وما حوله بمسافات عددها ${expected}؛ ساوِ بينها`,
  },
});
