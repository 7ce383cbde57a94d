import { COLON, COMMA } from '../../language/punctuation.ts';
import { describe } from '../mentions/describe.ts';
import { type Mention, readMention } from '../phrases/mentions.ts';
import { remarkEnd } from '../phrases/remarks.ts';
import { asSaying } from '../phrases/reported-speech.ts';
import { isSpeech } from '../phrases/speech-quotations.ts';
import type { Cue } from '../tokens/cues.ts';
import { type TokenRange, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { ContentStart, MatchState } from './reading.ts';

// Relayed speech: «أفادت مصادر نقلا عن شهود» (sources reported, quoting witnesses); the agency
// reported, citing officials; the paper quoted him as saying.

/** Whose words are passed on, and the words that say so. */
interface Carried {
  readonly source: Mention;
  readonly range: TokenRange;
}

/** Whose word a source passes on, named behind it or behind its verb, at most up to `to`. Null where nobody is. */
export function readRelayedSpeech(view: TokenView, cue: Cue, source: Mention, to: number): Carried | null {
  if (view.pack.profile.subject !== 'before-verb') return carriedAt(view, source.endToken, to);
  for (const from of new Set([source.endToken, cue.endToken])) {
    const at = view.isMark(from, COMMA) ? from + 1 : from;
    const carried = carriedAt(view, at, remarkEnd(view, at));
    if (carried !== null && mayTell(view, carried.source)) return carried;
  }
  return carriedBefore(view, source);
}

/** Whom a phrase cites that opens the sentence and ends with the comma before the source: Citing two officials, the paper said. */
function carriedBefore(view: TokenView, { firstToken }: Mention): Carried | null {
  const comma = firstToken - 1;
  if (!view.isMark(comma, COMMA)) return null;
  const carried = carriedAt(view, view.sentenceOf(comma).firstToken, comma);
  return carried?.source.endToken === comma && mayTell(view, carried.source) ? carried : null;
}

function carriedAt(view: TokenView, at: number, to: number): Carried | null {
  const length = view.match('citing', at);
  const found = length === 0 ? null : readMention(view, at + length, to);
  const source = found === null ? null : withoutSaying(view, found);
  return source === null ? null : { source, range: withoutProclitic(view, at, at + length) };
}

/** «نقلا عن اللاعب قوله» (citing the player's saying): a noun of saying with a pronoun ends the mention. */
function withoutSaying(view: TokenView, mention: Mention): Mention {
  const last = mention.endToken - 1;
  const isSaying = view.tokens[last]?.word.cue?.forms.some(
    ({ kind, features }) => kind === 'noun' && features.pronoun !== undefined,
  );
  return isSaying === true && last > mention.firstToken ? { ...mention, endToken: last } : mention;
}

/** Whether a mention is of somebody who tells, and no reason that is given (citing a lack of money). */
export function mayTell(view: TokenView, { firstToken, endToken }: Mention): boolean {
  const mention = describe(view, withoutProclitic(view, firstToken, endToken));
  const people = [...mention.words].some(
    (word) => view.pack.is('people-noun', word) || view.pack.is('plural-people', word),
  );
  return mention.named || people || view.pack.sourceEntries(mention.head).length > 0;
}

/** «quoted him as saying that», «was quoted by the paper as saying»: whoever is quoted is the source, whoever quotes passes it on. */
export function readQuoted(view: TokenView, cue: Cue, state: MatchState): MatchState | null {
  const as = asSaying(view, state.at);
  if (as === -1) return null;
  const passive = cue.features.passive === true;
  const end = as + view.match('quotative-phrase', as);
  const agent = !passive
    ? -1
    : view.is('agentive-preposition', state.at)
      ? state.at
      : view.is('agentive-preposition', end)
        ? end
        : -1;
  const via = agent === -1 ? null : readMention(view, agent + 1, agent < as ? as : remarkEnd(view, agent));
  const source = passive ? state.source : readMention(view, state.at, as);
  if (source === null || (agent !== -1 && via === null)) return null;
  const at = Math.max(end, via?.endToken ?? 0);
  const content = state.content ?? contentAt(view, at);
  const said = withoutProclitic(view, as, end);
  return content === null ? null : { ...state, source, via: passive ? via : state.source, said, content, at };
}

function contentAt(view: TokenView, from: number): ContentStart | null {
  const { endToken } = view.sentenceOf(from - 1);
  let token = from;
  while (view.isMark(token, COMMA | COLON) || view.is('complementizer', token)) token++;
  const quotation = view.opensAt(token);
  if (quotation !== null && isSpeech(view, quotation)) return { kind: 'quotation', quotation };
  return token + 1 < endToken ? { kind: 'clause', token } : null;
}
