import { COLON, DASH } from '../../language/punctuation.ts';
import { onceFor } from '../../memo.ts';
import type { Attribution } from '../attribution.ts';
import type { TokenView } from '../tokens/token-view.ts';

/**
 * Whether an attribution is in the first person, outside any quotation and any other one: the writer's, or a speaker's whose
 * speech has no quotation marks.
 */
export const isFirstPerson = (view: TokenView, { cue, parent }: Attribution): boolean =>
  parent === null && cue?.features.person === 1 && view.quotationOf(tokenOf(cue)) === null;

const tokenOf = (cue: Attribution['cue']): number => cue?.ranges[0]?.firstToken ?? 0;

/**
 * The attributions without those in the first person that a speaker may have said: where somebody was quoted before, behind
 * a colon in the paragraph, or in a turn of a dialogue.
 */
export function withoutStrayFirstPerson(view: TokenView, nested: readonly Attribution[]): readonly Attribution[] {
  let quoted = false;
  const kept = nested.filter((one) => {
    if (isFirstPerson(view, one)) return !quoted && !isInSpeech(view, tokenOf(one.cue));
    quoted ||= quotesSomebody(view, one);
    return true;
  });
  return kept.length === nested.length ? nested : kept;
}

/** Whether the attribution names in the article's body whose words it gives. */
function quotesSomebody(view: TokenView, { parent, cue, source: [first] }: Attribution): boolean {
  if (parent !== null || cue === null || first === undefined) return false;
  return view.document.paragraphs[view.sentenceOf(first.firstToken).paragraph]?.kind === 'body';
}

/** Whether a colon in the paragraph before the token, or a dash that begins the paragraph, opens speech. */
const isInSpeech = (view: TokenView, token: number): boolean =>
  token > (speechColons(view)[view.sentenceOf(token).paragraph] ?? NONE);

const [FROM_START, NONE] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** For each paragraph the first colon outside quotations; FROM_START behind a dash at its beginning, NONE without either. */
const speechColons = onceFor((view: TokenView): readonly number[] => {
  const colons = view.document.paragraphs.map(() => NONE);
  view.document.sentences.forEach(({ firstToken, endToken, paragraph }, index) => {
    if (view.document.sentences[index - 1]?.paragraph !== paragraph && view.isMark(firstToken, DASH))
      colons[paragraph] = FROM_START;
    for (let at = firstToken; at < endToken && colons[paragraph] === NONE; at++)
      if (view.isMark(at, COLON) && view.quotationOf(at) === null) colons[paragraph] = at;
  });
  return colons;
});
