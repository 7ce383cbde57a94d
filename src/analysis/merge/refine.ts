import type { CueEntry, Slot } from '../../language/pack.ts';
import { CLAIM_KINDS } from '../../language/values.ts';
import { covers, overlaps, type Span } from '../../text/span.ts';
import type { Attribution, AttributionCue } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import { type Choice, chooseCandidates } from '../model/choose.ts';
import { ruleFor, rulesFor } from '../model/cue-window.ts';
import { type EncodedTokens, encode, runOf } from '../model/encode.ts';
import { otherKind } from '../model/lexemes.ts';
import { modelOf } from '../model/model.ts';
import type { Run } from '../model/segments.ts';
import { onlyNames } from '../phrases/nominals.ts';
import { isParenthetical } from '../rules/contents.ts';
import { type Cue, findCues } from '../tokens/cues.ts';
import { indexNear, indexOverlaps } from '../tokens/span-index.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { apartFrom, contentRuns, sourceRuns } from './parts.ts';

/**
 * What the rules found, put right by the language's model where it has one: the model chooses the outermost attributions
 * and where their parts begin and end. Entry, form and intermediary stay those of the rules, and so do the attributions
 * inside others and those without a cue that the model has no word about.
 */
export function refine(words: TokenView, found: readonly Attribution[]): readonly Attribution[] {
  const model = modelOf(words.pack);
  if (model === null) return found;
  const view = encode(words, found, model.tagger);
  const cues = new Map(findCues(words).map((cue) => [cue.firstToken, cue]));
  const choices = chooseCandidates(view, model);
  const rules = new Set(choices.map((choice) => ruleFor(view, choice)));
  const whole = new Set<Attribution>();
  const chosen = choices.flatMap((choice): Attribution[] => {
    const around = plainAround(view, choice);
    const rule = around !== null && !rules.has(around) ? around : wholeRule(view, choice);
    if (rule !== null) return whole.has(rule) || !whole.add(rule) ? [] : [{ ...rule, parent: null }];
    const listed = listedIn(cues, choice);
    if (listed !== undefined && onlyNames(words, listed)) return [];
    const attribution = toAttribution(view, choice, listed);
    const { cue, content } = attribution;
    const known = cue?.entry !== null || !hasWord(words, cue.spans);
    return content.length > 0 && (known || choice.odds >= SURE) ? [attribution] : [];
  });
  const outer = withQuotations(words, found, withLaidOut(found, chosen));
  const taken = new Set(outer);
  const someNear = indexNear(outer, spansIn);
  const isKept = (attribution: Attribution, spans = spansIn(attribution)): boolean =>
    someNear(spans, (other) => liesIn(attribution, other)) ||
    (isPlain(words, attribution) && !someNear(spans, (other) => touches(attribution, other)));
  return [...outer, ...found.filter((attribution) => !taken.has(attribution) && isKept(attribution))];
}

/** What the rules find for a choice where it stays as they find it: chains, speakers without a verb, relative clauses, attributions round others. */
function wholeRule(view: EncodedTokens, choice: Choice): Attribution | null {
  const rule = ruleFor(view, choice);
  if (rule === undefined) return null;
  const wedged = rule.cue?.kind === 'preposition' && isParenthetical(view.view, choice.from);
  const gapped = slotsOf(view.view, rule).includes('gap');
  return wedged || gapped || rule.via !== null || rule.cue?.entry === null || choice.nests ? rule : null;
}

/** The attribution that the rules plainly find round «according to X» where the model sees that phrase alone; null for none. */
function plainAround(view: EncodedTokens, choice: Choice): Attribution | null {
  const rule = ruleFor(view, choice);
  const around = rule?.cue?.kind === 'preposition' ? view.found[rule.parent ?? -1] : undefined;
  return around !== undefined && isPlain(view.view, around) ? around : null;
}

/**
 * What the model chose, with the speakers whom the layout names and not the sentence (`SMITH: …`, a signature behind a
 * dash): what the model sees in their words lies in theirs, and is for the rules to say.
 */
function withLaidOut(found: readonly Attribution[], chosen: readonly Attribution[]): Attribution[] {
  const laidOut = found.filter(
    ({ cue, source, parent }) => parent === null && cue !== null && cue.entry === null && source.length > 0,
  );
  const someLaidOut = indexNear(laidOut, spansIn);
  const free = chosen.filter((one) => !someLaidOut(spansIn(one), (other) => touches(one, other)));
  const [someFound, someFree] = [indexNear(found, cueIn), indexNear(free, spansIn)];
  const again = (one: Attribution): boolean =>
    someFree(spansIn(one), (other) => liesIn(one, other)) && someFound(cueIn(one), (other) => sharesCue(one, other));
  const describes = (one: Attribution): boolean =>
    someFree(cueIn(one), ({ source }) => cueIn(one).every((span) => source.some((whole) => covers(whole, span))));
  return [...laidOut, ...free.filter((one) => !again(one) && !describes(one))];
}

/** The attributions with the quotations by which the rules let a statement go on, where the model has no word about them. */
function withQuotations(words: TokenView, found: readonly Attribution[], outer: readonly Attribution[]): Attribution[] {
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
  cueIn(a).some((own) => cueIn(b).some((span) => overlaps(own, span)));

// A cue that no entry or class has a word of must be this likely (a logarithm of odds).
const SURE = 1;

/** The last listed cue of a run. */
function listedIn(cues: ReadonlyMap<number, Cue>, { from, to }: Run): Cue | undefined {
  for (let at = to - 1; at >= from; at--) if (cues.has(at)) return cues.get(at);
  return undefined;
}

function toAttribution(view: EncodedTokens, candidate: Choice, cue: Cue | undefined): Attribution {
  const words = view.view;
  const rule = ruleFor(view, candidate);
  const found = sourceRuns(words, candidate, cue);
  const ruled = rule?.cue == null ? [] : rule.source.map((span) => runOf(words, span));
  const source = found.length === 0 || isLeftOf(words, found, ruled) ? ruled : found;
  const runs = contentRuns(words, candidate, rule);
  const said = apartFrom(words, runs, [candidate, ...source, ...besides(view, rule, runs)]);
  return {
    cue: cueOf(words, candidate, rule?.cue ?? cue ?? null),
    source: source.map((run) => spanOf(words, run)),
    via: rule?.cue == null ? null : rule.via,
    content: said.map((run) => spanOf(words, run)),
    parent: null,
    frame: rule?.cue == null ? frameOf(words, candidate) : rule.frame,
    isSpeakerLabel: false,
  };
}

/** The cue of a candidate with what the rules or the lexicon know of it; what neither knows counts as a verb. */
function cueOf(words: TokenView, candidate: Choice, known: Omit<AttributionCue, 'spans'> | null): AttributionCue {
  const spans = [spanOf(words, candidate)];
  if (known === null) return { spans, entry: otherEntry(words, candidate), features: {}, kind: 'verb', negated: false };
  const { entry, features, kind, negated } = known;
  return { spans, entry, features, kind, negated };
}

/** Whether what the model found is but what a preposition adds to the source of the rules: protesters in the streets. */
const isLeftOf = (words: TokenView, found: readonly Run[], ruled: readonly Run[]): boolean =>
  found.every(({ from, to }) =>
    ruled.some((whole) => whole.from < from && to <= whole.to && words.is('preposition', from - 1)),
  );

/** From where on contents belong to statements that, by the rules, stand beside this one with a quotation of their own. */
function besides(view: EncodedTokens, rule: Attribution | undefined, runs: readonly Run[]): Run[] {
  if (rule === undefined || rule.parent !== null) return [];
  // Behind a clause a verb without a subject of its own goes on for the clause's: he said that she came in and told us, "…".
  const named = (other: Attribution): boolean =>
    other.source.some((span) => !rule.source.some((own) => covers(own, span)));
  const isObject = slotsOf(view.view, rule).includes('object');
  const begins = (one: Attribution): number =>
    Math.min(
      ...spansIn(one)
        .map((span) => runOf(view.view, span).from)
        .filter((at) => at > lastOf(view.view, rule)),
    );
  return runs.flatMap((run) =>
    rulesFor(view, run)
      .filter(
        (other) =>
          other.parent === null && other !== rule && (isObject || named(other)) && quotesBehind(view.view, other),
      )
      .map((other) => ({ from: behindLead(view.view, begins(other)), to: run.to })),
  );
}

/** Where what leads on to a statement begins: its "and", and a comma before it. */
function behindLead(words: TokenView, at: number): number {
  const from = words.is('coordinator', at - 1) ? at - 1 : at;
  return words.isMark(from - 1, ',') ? from - 1 : from;
}

const lastOf = (words: TokenView, { content }: Attribution): number =>
  Math.max(-1, ...content.map((span) => runOf(words, span).to - 1));

/** Whether a quotation stands behind the cue. */
function quotesBehind(words: TokenView, { cue, content: [first] }: Attribution): boolean {
  if (first === undefined || words.opensAt(runOf(words, first).from) === null) return false;
  return cue?.spans.every(({ end }) => end <= first.start) === true;
}

const hasWord = (words: TokenView, spans: readonly Span[]): boolean =>
  spans.some((span) => {
    const { from, to } = runOf(words, span);
    return words.tokens.slice(from, to).some(({ kind, start, end }) => kind === 'word' && covers(span, { start, end }));
  });

/** An entry for a cue that the lexicon knows only by what kind of verb is in it; null where it has none, or is a mark. */
function otherEntry(words: TokenView, { from, to }: Run): CueEntry | null {
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
function frameOf({ pack }: TokenView, { from, source, content }: Candidate): string {
  const parts = [
    { name: 'cue', at: from },
    ...source.slice(0, 1).map((run) => ({ name: 'source', at: run.from })),
    ...content.map((run) => ({ name: 'content', at: run.from })),
  ];
  const order = parts.sort((a, b) => a.at - b.at).map(({ name }) => name);
  return `${pack.language}/learned-${order.filter((name, at) => name !== order[at - 1]).join('-')}`;
}

const spanOf = ({ tokens }: TokenView, { from, to }: Run): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** What the rules mostly find right even where the model, which has read of politics only, has no word about it. */
const PLAIN: ReadonlySet<Slot> = new Set<Slot>(['quote', 'clause', 'object', 'quoted', 'gap']);

/** Whether an attribution needs no second opinion: it has no word of a cue to doubt, or a frame with a plain content. */
function isPlain(words: TokenView, attribution: Attribution): boolean {
  const { cue, parent } = attribution;
  if (cue?.entry == null || cue.kind === 'adverb') return true;
  return parent === null && slotsOf(words, attribution).some((slot) => PLAIN.has(slot));
}

/** The slots of the frame that an attribution was read by. */
function slotsOf({ pack }: TokenView, { frame }: Attribution): readonly Slot[] {
  const { left = [], right = [] } = pack.data.frames.find(({ id }) => id === frame) ?? {};
  return [...left, ...right];
}

/** Whether two attributions have words in common, but for a source that both share. */
function touches(a: Attribution, b: Attribution): boolean {
  const meet = (some: readonly Span[], others: readonly Span[]): boolean =>
    some.some((span) => others.some((other) => overlaps(span, other)));
  return meet(saidIn(a), spansIn(b)) || meet(a.source, saidIn(b));
}

const cueIn = ({ cue }: Attribution): readonly Span[] => cue?.spans ?? [];
const saidIn = (attribution: Attribution): readonly Span[] => [...cueIn(attribution), ...attribution.content];
const spansIn = (attribution: Attribution): readonly Span[] => [...saidIn(attribution), ...attribution.source];

/** Whether an attribution's cue and content both lie in another's content. */
function liesIn({ cue, content }: Attribution, outer: Attribution): boolean {
  const isCovered = (span: Span): boolean => outer.content.some((whole) => covers(whole, span));
  return cue?.spans.every(isCovered) === true && content.every(isCovered);
}
