import type { Lexeme } from '../../language/lexeme.ts';
import { numeralValue } from '../../language/numerals.ts';
import type { Pack } from '../../language/pack.ts';
import type { Token } from '../../text/tokens.ts';

/** Whether a token negates: "not", "never", «لن», also behind a proclitic. */
export const isNegation = (pack: Pack, { norm, stem }: Token<Lexeme>): boolean =>
  NEGATORS.some((name) => pack.is(name, norm) || pack.is(name, stem));

const NEGATORS = ['negation', 'noun-negator', 'adjective-negator'] as const;

/** Whether a token is a number above one, in digits or in words. */
export const isNumber = (pack: Pack, { kind, norm, stem }: Token<Lexeme>): boolean =>
  kind === 'number' || /\p{Nd}/u.test(norm) || [norm, stem].some((form) => (numeralValue(pack, form) ?? 0) > 1);
