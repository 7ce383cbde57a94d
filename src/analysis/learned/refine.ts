import type { CueEntry, Slot } from '../../language/pack.ts';
import { CLAIM_KINDS } from '../../language/values.ts';
import { covers, overlaps, type Span } from '../../text/span.ts';
import type { Attribution } from '../attributions.ts';
import { isWedged } from '../contents.ts';
import { type Cue, findCues } from '../cues.ts';
import { isVerb } from '../mentions.ts';
import { indexOverlaps } from '../stretches.ts';
import type { Words } from '../words.ts';
import type { Candidate } from './candidates.ts';
import { type Choice, chooseCandidates } from './choose.ts';
import { otherKind } from './lexemes.ts';
import { modelOf } from './model.ts';
import { ruleFor } from './scene.ts';
import { type Run, runOf, type View, viewOf } from './view.ts';

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
  const choices = chooseCandidates(view, model);
  const rules = new Set(choices.map((choice) => ruleFor(view, choice)));
  const whole = new Set<Attribution>();
  const chosen = choices.flatMap((choice): Attribution[] => {
    const around = plainAround(view, choice);
    const rule = around !== null && !rules.has(around) ? around : wholeRule(view, choice);
    if (rule !== null) return whole.has(rule) || !whole.add(rule) ? [] : [{ ...rule, parent: null }];
    const attribution = toAttribution(view, choice, cues);
    const { cue, content } = attribution;
    const known = cue?.entry !== null || !hasWord(words, cue.spans);
    return content.length > 0 && (known || choice.odds >= SURE) ? [attribution] : [];
  });
  const outer = withQuotations(words, found, withLaidOut(found, chosen));
  const kept = found.filter(
    (attribution) =>
      !outer.includes(attribution) &&
      (outer.some((other) => liesIn(attribution, other)) ||
        (isPlain(words, attribution) && !outer.some((other) => touches(attribution, other)))),
  );
  return [...outer, ...kept];
}

/** What the rules find for a choice where it stays as they find it: chains, speakers without a verb, attributions round others. */
function wholeRule(view: View, choice: Choice): Attribution | null {
  const rule = ruleFor(view, choice);
  if (rule === undefined) return null;
  const wedged = rule.cue?.kind === 'preposition' && isWedged(view.words, choice.from);
  return wedged || rule.via !== null || rule.cue?.entry === null || choice.nests ? rule : null;
}

/** The attribution that the rules plainly find round «according to X» where the model sees that phrase alone; null for none. */
function plainAround(view: View, choice: Choice): Attribution | null {
  const rule = ruleFor(view, choice);
  const around = rule?.cue?.kind === 'preposition' ? view.found[rule.parent ?? -1] : undefined;
  return around !== undefined && isPlain(view.words, around) ? around : null;
}

/**
 * What the model chose, with the speakers whom the layout names and not the sentence (`SMITH: …`, a signature behind a
 * dash): what the model sees in their words lies in theirs, and is for the rules to say.
 */
function withLaidOut(found: readonly Attribution[], chosen: readonly Attribution[]): Attribution[] {
  const laidOut = found.filter(
    ({ cue, source, parent }) => parent === null && cue !== null && cue.entry === null && source.length > 0,
  );
  const free = chosen.filter((attribution) => !laidOut.some((other) => touches(attribution, other)));
  const again = (attribution: Attribution): boolean =>
    found.some((other) => sharesCue(attribution, other)) && free.some((other) => liesIn(attribution, other));
  const describes = ({ cue }: Attribution): boolean =>
    free.some(({ source }) => cue?.spans.every((span) => source.some((whole) => covers(whole, span))) === true);
  return [...laidOut, ...free.filter((attribution) => !again(attribution) && !describes(attribution))];
}

/** The attributions with the quotations by which the rules let a statement go on, where the model has no word about them. */
function withQuotations(words: Words, found: readonly Attribution[], outer: readonly Attribution[]): Attribution[] {
  const taken = indexOverlaps(outer.flatMap((one) => [...saidIn(one), ...one.source]));
  const more = new Map<number, Span[]>();
  for (const { cue, content } of found) {
    const later = content.slice(1).filter((span) => words.opensAt(runOf(words, span).from) !== null && !taken(span));
    if (cue?.spans[0] !== undefined && later.length > 0) more.set(runOf(words, cue.spans[0]).from, later);
  }
  return outer.map((one) => {
    const tokens = (one.cue?.spans ?? []).map((span) => runOf(words, span)).flatMap(tokensIn);
    const end = Math.max(...one.content.map((span) => span.end));
    const later = tokens.flatMap((at) => more.get(at) ?? []).filter(({ start }) => start >= end);
    return later.length === 0 ? one : { ...one, content: [...one.content, ...later] };
  });
}

const tokensIn = ({ from, to }: Run): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const sharesCue = (a: Attribution, b: Attribution): boolean =>
  (a.cue?.spans ?? []).some((own) => (b.cue?.spans ?? []).some((span) => overlaps(own, span)));

// A cue that no entry or class has a word of must be this likely (a logarithm of odds).
const SURE = 1;

function toAttribution(view: View, candidate: Choice, cues: readonly Cue[]): Attribution {
  const { words } = view;
  const rule = ruleFor(view, candidate);
  const cue = cues.findLast(({ firstToken }) => candidate.from <= firstToken && firstToken < candidate.to);
  const source = nearestOf(words, candidate).filter((run) => mayTell(words, run, candidate, cue));
  const parts = {
    source: source.map((run) => spanOf(words, run)),
    content: apartFrom(words, contentRuns(words, candidate, rule), [candidate, ...source]).map((run) =>
      spanOf(words, run),
    ),
    parent: null,
  };
  const span = spanOf(words, candidate);
  if (rule?.cue != null) return { ...rule, ...parts, cue: { ...rule.cue, spans: [span] } };
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

/** Whether the words may be the source of a cue: behind a passive only those that a preposition of the agent leads. */
const mayTell = (words: Words, { from }: Run, candidate: Run, cue: Cue | undefined): boolean =>
  cue?.features.passive !== true ||
  from < candidate.from ||
  words.is('by', from - 1) ||
  words.is('by', candidate.to - 1);

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

/** A candidate's content, put right where the words that announce one speak against it, or the rules plainly do. */
function contentRuns(words: Words, candidate: Candidate, rule: Attribution | undefined): Run[] {
  const runs = withoutGaps(words, tidied(words, candidate.content), candidate);
  return pastPlace(words, fromOpener(words, runs, candidate, rule), rule);
}

// What the model leaves out between two runs is mostly a few words; more is somebody else's.
const LONGEST_GAP = 12;

/** Runs with nothing of the cue or the source between them, in one sentence, are one. */
function withoutGaps(words: Words, runs: readonly Run[], { from, source }: Candidate): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const parts = [from, ...source.map((one) => one.from)];
    const whole =
      last !== undefined &&
      run.from - last.to <= LONGEST_GAP &&
      words.sentenceOf(last.to - 1) === words.sentenceOf(run.from) &&
      !parts.some((at) => last.to <= at && at < run.from);
    if (whole) joined[joined.length - 1] = { from: last.from, to: run.to };
    else joined.push(run);
  }
  return joined;
}

/** A content behind a cue begins at the complementizer or the colon that the rules see, not with what stands before it. */
function fromOpener(words: Words, runs: readonly Run[], { to }: Run, rule: Attribution | undefined): Run[] {
  const start = rule?.content.map((span) => runOf(words, span).from).find((at) => at >= to) ?? -1;
  const before = words.opensAt(start - 1) === null ? start - 1 : start - 2;
  if (start === -1 || !(words.is('that', before) || words.isMark(before, ':'))) return [...runs];
  return runs.map((run) => (run.from >= to && run.from < start && start < run.to ? { from: start, to: run.to } : run));
}

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

/** A content that was cut between a town and its country (in Harwick, Essex until spring) ends where the rules say. */
function pastPlace(words: Words, runs: readonly Run[], rule: Attribution | undefined): Run[] {
  return runs.map((run, at) => {
    const town = words.tokens[run.to - 1]?.capital === true && isPlace(words, run.to + 1);
    const start = words.tokens[run.from]?.start ?? 0;
    const whole = rule?.content.find((span) => span.start === start);
    if (at < runs.length - 1 || !town || !words.isMark(run.to, ',') || whole === undefined) return run;
    return { from: run.from, to: Math.max(run.to, runOf(words, whole).to) };
  });
}

/** Whether a name that nobody bears goes on with the sentence: no person, and no verb behind it. */
const isPlace = (words: Words, at: number): boolean =>
  words.tokens[at]?.capital === true &&
  !words.is('given-name', at) &&
  !words.isSurname(words.tokens[at]?.stem ?? '') &&
  words.tokens[at + 1]?.kind === 'word' &&
  words.tokens[at + 1]?.capital === false &&
  !isVerb(words, at + 1);

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
const PLAIN: ReadonlySet<Slot> = new Set<Slot>(['quote', 'clause', 'object', 'quoted']);

/** Whether an attribution needs no second opinion: it has no word of a cue to doubt, or a frame with a plain content. */
function isPlain({ pack }: Words, { cue, frame, parent }: Attribution): boolean {
  if (cue?.entry == null || cue.kind === 'adverb') return true;
  const { left = [], right = [] } = pack.data.frames.find(({ id }) => id === frame) ?? {};
  return parent === null && [...left, ...right].some((slot) => PLAIN.has(slot));
}

/** Whether two attributions have words in common, but for a source that both share. */
function touches(a: Attribution, b: Attribution): boolean {
  const meet = (some: readonly Span[], others: readonly Span[]): boolean =>
    some.some((span) => others.some((other) => overlaps(span, other)));
  return meet(saidIn(a), [...saidIn(b), ...b.source]) || meet(a.source, saidIn(b));
}

const saidIn = ({ cue, content }: Attribution): readonly Span[] => [...(cue?.spans ?? []), ...content];

/** Whether an attribution's cue and content both lie in another's content. */
function liesIn({ cue, content }: Attribution, outer: Attribution): boolean {
  const spans = [...(cue?.spans ?? []), ...content];
  return cue !== null && spans.every((span) => outer.content.some((whole) => covers(whole, span)));
}
