import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import {
  CLOSING_BRACKET,
  COLON,
  COMMA_LIKE,
  OPENING_BRACKET,
  OTHER_CLOSING,
  OTHER_OPENING,
} from '../../language/punctuation.ts';
import type { Token } from '../../text/tokens.ts';

// Brackets that stand for quotation marks: «قالت المرأة (لن أغادر بيتي)» "the woman said (I will not leave my home)".

/** A pair of brackets, by the indexes of its tokens. */
export interface Brackets {
  readonly open: number;
  readonly close: number;
}

// A remark, or another name of the speaker, has fewer words: (رويترز) "Reuters", (45 عاما) "45
// years".
const SHORTEST_SPEECH = 3;
// Words between a verb of saying and what is said: the speaker and an adverbial.
const FARTHEST_VERB = 9;
// A bracket is closed within this many tokens; a longer speech has quotation marks of its own.
const LONGEST = 300;

/** The tokens of a paragraph, from `first` up to `end`. */
interface ParagraphTokens {
  readonly tokens: readonly Token<Lexeme>[];
  readonly pack: Pack;
  readonly first: number;
  readonly end: number;
}

/** The pairs of brackets of a paragraph that hold speech, in text order, where the language writes so. */
export function bracketedSpeech(paragraph: ParagraphTokens): Brackets[] {
  const { tokens, pack, first, end } = paragraph;
  const found: Brackets[] = [];
  if (!pack.profile.bracketsQuote) return found;
  for (let open = first; open < end; open++) {
    const close = closingOf(tokens, open, end);
    if (close === -1 || !holdsSpeech(paragraph, { open, close })) continue;
    found.push({ open, close });
    open = close;
  }
  return found;
}

function closingOf(tokens: readonly Token<Lexeme>[], open: number, end: number): number {
  const kind = tokens[open]?.word.mark ?? 0;
  const closing = (kind & OPENING_BRACKET) !== 0 ? CLOSING_BRACKET : (kind & OTHER_OPENING) !== 0 ? OTHER_CLOSING : 0;
  if (closing === 0) return -1;
  for (let at = open + 1; at < Math.min(end, open + LONGEST); at++)
    if (((tokens[at]?.word.mark ?? 0) & closing) !== 0) return at;
  return -1;
}

function holdsSpeech(paragraph: ParagraphTokens, { open, close }: Brackets): boolean {
  const { tokens, pack, first } = paragraph;
  const words = tokens.slice(open + 1, close).filter(({ kind }) => kind === 'word').length;
  if (tokens[open + 1]?.kind !== 'word') return false;
  const before = tokens[open - 1];
  if (before === undefined || open === first) return false;
  if ((before.word.mark & COLON) !== 0) return words >= SHORTEST_SPEECH;
  if (!endsStatement(tokens[close + 1], pack)) return false;
  return words >= SHORTEST_SPEECH ? hasSpeaker(paragraph, open) : words > 1 && says(before, pack);
}

/** Whether a full stop, a closing mark or a conjunction follows the closing bracket: no complementizer or comma behind a speaker. */
const endsStatement = (after: Token<Lexeme> | undefined, pack: Pack): boolean =>
  after === undefined ||
  (after.kind === 'mark' && (after.word.mark & (COMMA_LIKE | COLON)) === 0) ||
  after.word.classes.has('possible-conjunction-proclitic') ||
  (after.word.classes.has('apodosis-marker') && !after.word.classes.has('complementizer')) ||
  pack.is('conjunction', pack.procliticsIn(after.proclitic)[0] ?? '');

/** Whether nothing but words stands between a verb of saying and the bracket. */
function hasSpeaker({ tokens, pack, first }: ParagraphTokens, open: number): boolean {
  for (let at = open - 1; at >= Math.max(first, open - FARTHEST_VERB); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (says(token, pack)) return true;
  }
  return false;
}

/** Whether the word may be a verb or noun of saying that takes quotations. */
const says = ({ word }: Token<Lexeme>, pack: Pack): boolean =>
  word.cue?.forms.some(({ kind, entry }) => {
    const cue = pack.data.cues[entry];
    return kind !== 'act' && kind !== 'preposition' && cue?.quote === true && cue.clause;
  }) === true;
