import type { CueEntry, Slot } from '../../language/pack.ts';
import { CLAIM_KINDS } from '../../language/values.ts';
import { covers, type Span } from '../../text/span.ts';
import type { Attribution } from '../attributions.ts';
import { type Cue, findCues } from '../cues.ts';
import type { Words } from '../words.ts';
import type { Candidate } from './candidates.ts';
import { type Choice, chooseCandidates } from './choose.ts';
import { otherKind } from './lexemes.ts';
import { modelOf } from './model.ts';
import { ruleFor } from './scene.ts';
import { type Run, type View, viewOf } from './view.ts';

/**
 * What the rules found, put right by the language's model where it has one: the model chooses the outermost attributions
 * and where their parts begin and end. Entry, form and intermediary stay those of the rules, and so do the attributions
 * inside others and those without a cue that the model has no word about.
 */
export function refine(words: Words, found: readonly Attribution[]): readonly Attribution[] {
  const model = modelOf(words.pack);
  if (model === null) return found;
  const view = viewOf(words, found, model.tagger);
  const cues = findCues(words);
  const outer = chooseCandidates(view, model).flatMap((choice): Attribution[] => {
    const attribution = toAttribution(view, choice, cues);
    const { cue, content } = attribution;
    const known = cue?.entry !== null || !hasWord(words, cue.spans);
    return content.length > 0 && (known || choice.odds >= SURE) ? [attribution] : [];
  });
  const kept = found.filter(
    (attribution) =>
      outer.some((other) => liesIn(attribution, other)) ||
      (isPlain(words, attribution) && !outer.some((other) => touches(attribution, other))),
  );
  return [...outer, ...kept];
}

// A cue that no entry or class has a word of must be this likely (a logarithm of odds).
const SURE = 1;

function toAttribution(view: View, candidate: Choice, cues: readonly Cue[]): Attribution {
  const { words } = view;
  const rule = ruleFor(view, candidate);
  if (rule !== undefined && (rule.via !== null || rule.cue?.entry === null || candidate.nests))
    return { ...rule, parent: null };
  const source = nearestOf(words, candidate);
  const parts = {
    source: source.map((run) => spanOf(words, run)),
    content: apartFrom(words, tidied(words, candidate.content), [candidate, ...source]).map((run) =>
      spanOf(words, run),
    ),
    parent: null,
  };
  const span = spanOf(words, candidate);
  if (rule?.cue != null) return { ...rule, ...parts, cue: { ...rule.cue, spans: [span] } };
  const cue = cues.findLast(({ firstToken }) => candidate.from <= firstToken && firstToken < candidate.to);
  return {
    ...parts,
    cue: {
      spans: [span],
      entry: cue?.entry ?? otherEntry(words, candidate),
      features: cue?.features ?? {},
      kind: cue?.kind ?? 'verb',
      negated: cue?.negated ?? false,
    },
    via: null,
    frame: frameOf(words, candidate),
  };
}

const hasWord = ({ tokens }: Words, spans: readonly Span[]): boolean =>
  tokens.some(
    ({ kind, start, end }) => kind === 'word' && spans.some((span) => span.start <= start && end <= span.end),
  );

/** Of what was found for a source the part nearest to the cue. It stands in one sentence, and marks at its ends are none of it. */
function nearestOf(words: Words, { from, source }: Candidate): Run[] {
  const gap = (run: Run): number => Math.max(from - run.to, run.from - from);
  const nearest = [...source].sort((a, b) => gap(a) - gap(b)).slice(0, 1);
  return nearest.flatMap((run): Run[] => {
    const sentence = words.sentenceOf(run.from < from ? run.to - 1 : run.from);
    let first = Math.max(run.from, sentence.firstToken);
    let end = Math.min(run.to, sentence.endToken);
    while (first < end && words.isMark(first, EDGES)) first++;
    while (end > first && words.isMark(end - 1, EDGES)) end--;
    return first < end ? [{ from: first, to: end }] : [];
  });
}

const EDGES = ',;:.–—-';

/** The runs of a content: quotations whole, those that meet joined, those without a word left out. */
function tidied(words: Words, runs: readonly Run[]): Run[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of runs.map((run) => withoutThat(words, wholeQuotations(words, run)))) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What is left of some runs without what others take; a run without a word is none. */
function apartFrom(words: Words, runs: readonly Run[], taken: readonly Run[]): Run[] {
  const left = taken.reduce<readonly Run[]>(
    (parts, { from, to }) =>
      parts.flatMap((run) => [
        { from: run.from, to: Math.min(run.to, from) },
        { from: Math.max(run.from, to), to: run.to },
      ]),
    runs,
  );
  return left.filter(({ from, to }) => words.tokens.slice(from, to).some(({ kind }) => kind !== 'mark'));
}

/** A run that begins or ends inside a quotation that it is not inside of as a whole takes all of it. */
function wholeQuotations({ quotations }: Words, run: Run): Run {
  let { from, to } = run;
  for (const { firstToken, endToken, closed, parent } of quotations) {
    if (parent !== null || !closed) continue;
    if (from >= firstToken && from < endToken && to > endToken) from = firstToken - 1;
    if (to > firstToken && to <= endToken && from < firstToken) to = endToken + 1;
  }
  return { from, to };
}

/** An entry for a cue that the lexicon knows only by what kind of verb is in it; null where it has none, or is a mark. */
function otherEntry(words: Words, { from, to }: Run): CueEntry | null {
  for (let at = to - 1; at >= from; at--) {
    const sense = CLAIM_KINDS[otherKind(words.tokens[at]?.word)];
    if (sense !== undefined) return { ...OTHER, id: `${words.pack.language}/other-${sense}`, sense };
  }
  return null;
}

const OTHER: Omit<CueEntry, 'id' | 'sense'> = {
  ...{ kind: 'verb', stance: 'neutral', certainty: null, polarity: null, irrealis: null },
  ...{ nominal: 'any', particles: [], via: [], clause: true, bare: true, quote: true, addressee: false },
};

/** The order of an attribution's parts, as a frame's name. */
function frameOf({ pack }: Words, { from, source, content }: Candidate): string {
  const parts = [
    { name: 'cue', at: from },
    ...source.slice(0, 1).map((run) => ({ name: 'source', at: run.from })),
    ...content.map((run) => ({ name: 'content', at: run.from })),
  ];
  const order = parts.sort((a, b) => a.at - b.at).map(({ name }) => name);
  return `${pack.language}/learned-${order.filter((name, at) => name !== order[at - 1]).join('-')}`;
}

/** A content without the complementizer that stands alone before it. */
function withoutThat(words: Words, { from, to }: Run): Run {
  return words.is('that', from) && to - from > 1 && !words.is('wh', from) ? { from: from + 1, to } : { from, to };
}

const spanOf = ({ tokens }: Words, { from, to }: Run): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** What the rules mostly find right even where the model, which has read of politics only, has no word about it. */
const PLAIN: ReadonlySet<Slot> = new Set<Slot>(['quote', 'clause', 'object']);

/** Whether an attribution needs no second opinion: it has no word of a cue to doubt, or a frame with a plain content. */
function isPlain({ pack }: Words, { cue, frame, parent }: Attribution): boolean {
  if (cue?.entry == null) return true;
  const { left = [], right = [] } = pack.data.frames.find(({ id }) => id === frame) ?? {};
  return parent === null && [...left, ...right].some((slot) => PLAIN.has(slot));
}

/** Whether two attributions have any words in common. */
function touches(attribution: Attribution, other: Attribution): boolean {
  const spansOf = ({ cue, source, content }: Attribution): readonly Span[] => [
    ...(cue?.spans ?? []),
    ...source,
    ...content,
  ];
  return spansOf(attribution).some((a) => spansOf(other).some((b) => a.start < b.end && b.start < a.end));
}

/** Whether an attribution's cue and content both lie in another's content. */
function liesIn({ cue, content }: Attribution, outer: Attribution): boolean {
  const spans = [...(cue?.spans ?? []), ...content];
  return cue !== null && spans.every((span) => outer.content.some((whole) => covers(whole, span)));
}
