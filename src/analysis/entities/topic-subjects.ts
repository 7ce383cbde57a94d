import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe-by-lists.ts';
import { sentenceSubject } from '../phrases/sentence-subject.ts';
import { firstTokenIn } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { findTitled } from './titles.ts';

/**
 * The subjects of the sentences before statements that express none, by the statement's index: «وهنأ الملحق الطلاب. وأوضح
 * أن». Only where that sentence is the writer's own and begins with what somebody does, and the verb does not plainly go on
 * for the last speaker (وأضاف).
 */
export function findActors(view: TokenView, attributions: readonly Attribution[]): ReadonlyMap<number, Span> {
  const actors = new Map<number, Span>();
  if (!view.pack.profile.proDrop) return actors;
  const told = new Set(attributions.flatMap((one) => sentencesOf(view, one)));
  let spoken = false;
  attributions.forEach((attribution, index) => {
    const actor = titledBefore(view, attribution, spoken) ?? actorBefore(view, attribution, { told, spoken });
    if (actor !== null) actors.set(index, actor);
    spoken ||= attribution.source.length > 0 && !isHonorific(view, attribution.source);
  });
  return actors;
}

const isHonorific = (view: TokenView, [span]: readonly Span[]): boolean =>
  span !== undefined && view.is('honorific-pronoun', firstTokenIn(view, span));

/** Whom «سموه» stands for as the first who speaks. */
const titledBefore = (view: TokenView, { source }: Attribution, spoken: boolean): Span | null =>
  spoken || source[0] === undefined || !isHonorific(view, source)
    ? null
    : (findTitled(view, firstTokenIn(view, source[0]))?.span ?? null);

interface Known {
  /** The sentences in which somebody is said to say something. */
  readonly told: ReadonlySet<number>;
  /** Whether somebody has spoken before. */
  readonly spoken: boolean;
}

function actorBefore(view: TokenView, { cue, source, parent, via }: Attribution, { told, spoken }: Known): Span | null {
  const at = cue?.spans[0] === undefined ? -1 : firstTokenIn(view, cue.spans[0]);
  if (cue?.kind !== 'verb' || source.length > 0 || parent !== null || via !== null || cue.features.person !== 3)
    return null;
  if (spoken && view.is('continuative-verb', at)) return null;
  const sentence = view.sentenceOf(at);
  const before = view.document.sentences[sentence.index - 1];
  if (before === undefined || told.has(before.index) || at > sentence.firstToken + 1 || view.quotationOf(at) !== null)
    return null;
  const subject = sentenceSubject(view, before.firstToken, before.endToken);
  if (subject === null) return null;
  const start = view.tokens[subject.firstToken]?.stemStart ?? 0;
  const span = { start, end: view.tokens[subject.endToken - 1]?.end ?? start };
  return mayGoOn(view, span, cue.features.gender) ? span : null;
}

/** Whether the subject is a person or an office, or a body of the verb's gender. */
function mayGoOn(view: TokenView, span: Span, verb: 'm' | 'f' | undefined): boolean {
  const { transparency, named, title, gender } = describe(view, span);
  if (transparency === 'person' && (named || title)) return gender === null || gender === verb;
  return (transparency === 'role' || transparency === 'organisation') && gender !== null && gender === verb;
}

const sentencesOf = (view: TokenView, { cue, content }: Attribution): number[] =>
  [...content, ...(cue?.spans ?? [])].map((span) => view.sentenceOf(firstTokenIn(view, span)).index);
