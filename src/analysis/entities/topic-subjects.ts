import type { Gender } from '../../language/cue-forms.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe.ts';
import { sentenceSubject } from '../phrases/sentence-subject.ts';
import { type TokenRange, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { findTitled } from './titles.ts';

/**
 * The subjects of the sentences before statements that express none, by the statement's index: «وهنأ الملحق الطلاب. وأوضح
 * أن». Only where that sentence is the writer's own and begins with what somebody does, and the verb does not plainly go on
 * for the last speaker (وأضاف).
 */
export function findTopicSubjects(
  view: TokenView,
  attributions: readonly Attribution[],
): ReadonlyMap<number, TokenRange> {
  const subjects = new Map<number, TokenRange>();
  if (!view.pack.profile.proDrop) return subjects;
  const attributed = new Set(attributions.flatMap((one) => sentencesOf(view, one)));
  let spoken = false;
  attributions.forEach((attribution, index) => {
    const subject = titledBefore(view, attribution, spoken) ?? topicBefore(view, attribution, { attributed, spoken });
    if (subject !== null) subjects.set(index, subject);
    spoken ||= attribution.source.length > 0 && !isHonorific(view, attribution.source);
  });
  return subjects;
}

const isHonorific = (view: TokenView, [range]: readonly TokenRange[]): boolean =>
  range !== undefined && view.is('honorific-pronoun', range.firstToken);

/** The referent of «سموه» (His Highness) as the first speaker. */
const titledBefore = (view: TokenView, { source }: Attribution, spoken: boolean): TokenRange | null =>
  spoken || source[0] === undefined || !isHonorific(view, source)
    ? null
    : (findTitled(view, source[0].firstToken)?.range ?? null);

interface Known {
  /** The sentences with an attribution. */
  readonly attributed: ReadonlySet<number>;
  /** Whether anybody has spoken before. */
  readonly spoken: boolean;
}

function topicBefore(
  view: TokenView,
  { cue, source, parent, via }: Attribution,
  { attributed, spoken }: Known,
): TokenRange | null {
  const at = cue?.ranges[0]?.firstToken ?? -1;
  if (cue?.kind !== 'verb' || source.length > 0 || parent !== null || via !== null || cue.features.person !== 3)
    return null;
  if (spoken && view.is('continuative-verb', at)) return null;
  const sentence = view.sentenceOf(at);
  const before = view.document.sentences[sentence.index - 1];
  if (
    before === undefined ||
    attributed.has(before.index) ||
    at > sentence.firstToken + 1 ||
    view.quotationOf(at) !== null
  )
    return null;
  const subject = sentenceSubject(view, before.firstToken, before.endToken);
  if (subject === null) return null;
  const range = withoutProclitic(view, subject.firstToken, subject.endToken);
  return mayGoOn(view, range, cue.features.gender) ? range : null;
}

/** Whether the subject is a person or an office, or an organisation of the verb's gender. */
function mayGoOn(view: TokenView, range: TokenRange, verb: Gender | undefined): boolean {
  const { transparency, named, title, gender } = describe(view, range);
  if (transparency === 'person' && (named || title)) return gender === null || gender === verb;
  return (transparency === 'role' || transparency === 'organisation') && gender !== null && gender === verb;
}

const sentencesOf = (view: TokenView, { cue, content }: Attribution): number[] =>
  [...content, ...(cue?.ranges ?? [])].map(({ firstToken }) => view.sentenceOf(firstToken).index);
