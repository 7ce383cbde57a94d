import { skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { saysBefore } from '../phrases/verbs.ts';
import type { TokenView } from '../tokens/token-view.ts';

// Speakers of headlines whom no list has.

/**
 * Whether the label of a headline names somebody near the beginning of an article whose lead reports what is said:
 * «كاردوس: سأعود» (Cardos: I will be back) above «قال اللاعب ماريو كاردوس إنه» (the player Mario Cardos said that he).
 */
export function speaksInLead(view: TokenView, from: number, colon: number): boolean {
  const lead = leadBehind(view, colon);
  if (lead === undefined || colon - from > LONGEST_LABEL) return false;
  const first = skipDiscourseMarkers(view, lead.firstToken, lead.endToken);
  if (!saysBefore(view, first + 1)) return false;
  if (view.is('place', from)) return false;
  for (let at = from; at < colon; at++) if (!mayName(view, at)) return false;
  const end = Math.min(view.tokens.length, first + NEAR);
  for (let at = first + 1; at <= end - (colon - from); at++) if (isSame(view, from, at, colon - from)) return true;
  return false;
}

const LONGEST_LABEL = 3;

// Within so many tokens the lead and the sentences behind it name whoever speaks.
const NEAR = 100;

/** The first sentence of the text behind a headline. */
const leadBehind = ({ document: { sentences, paragraphs } }: TokenView, at: number) =>
  sentences.find(({ firstToken, paragraph }) => firstToken > at && paragraphs[paragraph]?.kind === 'body');

/** Whether a word may be a part of a name: no list has it, or only as one. */
const mayName = (view: TokenView, at: number): boolean => {
  const token = view.tokens[at];
  return (
    token?.kind === 'word' &&
    (view.isAny(['given-name', 'name-particle'], at) || view.isSurname(token.stem) || !view.pack.isKnown(token.norm))
  );
};

/** Whether the same words stand at two places. */
function isSame(view: TokenView, from: number, at: number, length: number): boolean {
  for (let word = 0; word < length; word++)
    if (view.tokens[from + word]?.norm !== view.tokens[at + word]?.norm) return false;
  return true;
}
