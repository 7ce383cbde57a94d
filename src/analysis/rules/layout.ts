import { COMMA } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { addToGroup } from '../../text/group-by.ts';
import { isVerb } from '../phrases/verbs.ts';
import { opensWith } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Reading } from './reading.ts';

/** The readings of a document, and which of them begins where. */
export interface Layout {
  readonly view: TokenView;
  readonly readings: readonly Reading[];
  /** The token that each reading's own words begin with. */
  readonly leads: readonly number[];
  readonly byLead: ReadonlyMap<number, readonly number[]>;
  /** According-to phrases by the token they begin at. */
  readonly phrases: ReadonlyMap<number, Reading>;
  /** The cues outside any quotation, by their first tokens, in order. */
  readonly outside: readonly number[];
  /** The verbs among the cues, by the tokens that their groups begin at, in order. */
  readonly verbs: readonly number[];
}

/** Lays out the readings by where they begin. */
export function layOut(view: TokenView, readings: readonly Reading[]): Layout {
  const leads = readings.map((reading) => leadToken(view, reading));
  const byLead = new Map<number, number[]>();
  const phrases = new Map<number, Reading>();
  readings.forEach((reading, index) => {
    const lead = leads[index] as number;
    addToGroup(byLead, lead, index);
    const { content, cue } = reading;
    if (content.kind === 'around' && cue.kind !== 'act' && cue.kind !== 'adverb' && !phrases.has(content.token))
      phrases.set(content.token, reading);
  });
  const outside = readings
    .map(({ cue }) => cue.firstToken)
    .filter((token) => view.quotationOf(token) === null)
    .sort((a, b) => a - b);
  const verbs = readings.flatMap(({ cue }) => (cue.kind === 'verb' ? [cue.groupToken] : [])).sort((a, b) => a - b);
  return { view, readings, leads, byLead, phrases, outside, verbs };
}

/** The token that a reading's own words begin with: its subject, else its cue, with a contrast or break before it. */
function leadToken(view: TokenView, reading: Reading): number {
  const { cue, source } = reading;
  const lead = Math.min(
    cue.groupToken,
    source !== null && source.firstToken < cue.groupToken ? source.firstToken : cue.groupToken,
  );
  if (joinsBefore(view, lead)) return lead - 1;
  if (view.pack.profile.subject === 'before-verb' && quotesBehind(reading)) return frontedBefore(view, lead);
  return topicBefore(view, lead - Math.max(...LEADING.map((wordClass) => view.ending(wordClass, lead))));
}

const LEADING: readonly WordClass[] = ['clause-break', 'comment-conjunction', 'pronoun-contrast'];

/** «، وكان فلان قال»: behind a comma an auxiliary with a conjunction begins another statement, its subject before the verb. */
export const joinsBefore = (view: TokenView, lead: number): boolean =>
  view.is('auxiliary', lead - 1) && view.is('possible-conjunction-proclitic', lead - 1) && view.isMark(lead - 2, COMMA);

/** Whether a statement introduces a quotation: he answered, "Nobody knows." */
export const quotesBehind = ({ cue, content }: Reading): boolean =>
  content.kind === 'quotation' && content.quotation.firstToken > cue.firstToken;

const LONGEST_FRONTED = 12;

/** Where a statement begins whose subject stands behind a clause of its own: at the "and" of ", and after a pause, he answered". */
function frontedBefore(view: TokenView, lead: number): number {
  if (!view.isMark(lead - 1, COMMA)) return lead;
  for (let at = lead - 2; at > lead - LONGEST_FRONTED; at--) {
    if (view.tokens[at]?.kind !== 'word') return lead;
    if (view.isMark(at - 1, COMMA) && view.is('coordinator', at)) return at;
  }
  return lead;
}

// «، وفي الشأن السوري قال فلان» (and on the Syrian issue X said): the most words of a topic before
// the verb.
const LONGEST_TOPIC = 12;

/** Where a statement begins whose verb stands behind what it is about: behind the comma before that phrase. */
function topicBefore(view: TokenView, lead: number): number {
  for (let at = lead - 1; at >= Math.max(1, lead - LONGEST_TOPIC); at--) {
    if (view.tokens[at]?.kind !== 'word' || isVerb(view, at)) return lead;
    const joined = opensWith(view, 'conjunction', at);
    if (joined && view.is('topic-preposition', at) && view.isMark(at - 1, COMMA)) return at;
  }
  return lead;
}
