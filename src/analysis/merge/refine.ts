import type { Slot } from '../../language/pack.ts';
import { COMMA } from '../../language/punctuation.ts';
import { CLAIM_KINDS } from '../../language/values.ts';
import type { Attribution, AttributionCue, CueMeaning } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import { type Choice, chooseCandidates } from '../model/choose.ts';
import { ruleFor, rulesFor } from '../model/cue-window.ts';
import { type EncodedTokens, encode } from '../model/encode.ts';
import { otherKind } from '../model/lexemes.ts';
import { modelOf } from '../model/model.ts';
import { type Run, rangeOf, runOf } from '../model/segments.ts';
import { onlyNames } from '../phrases/nominals.ts';
import { isParenthetical } from '../rules/contents-around.ts';
import { type Cue, findCues } from '../tokens/cues.ts';
import { indexNear, indexOverlaps } from '../tokens/range-index.ts';
import { covers, overlaps, type TokenRange } from '../tokens/token-range.ts';
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
    const known = cue?.entry !== null || !hasWord(words, cue.ranges);
    return content.length > 0 && (known || choice.odds >= SURE) ? [attribution] : [];
  });
  const outer = withQuotations(words, found, withLaidOut(found, chosen));
  const taken = new Set(outer);
  const someNear = indexNear(outer, rangesIn);
  const isKept = (attribution: Attribution, spans = rangesIn(attribution)): boolean =>
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
  const someLaidOut = indexNear(laidOut, rangesIn);
  const free = chosen.filter((one) => !someLaidOut(rangesIn(one), (other) => touches(one, other)));
  const [someFound, someFree] = [indexNear(found, cueIn), indexNear(free, rangesIn)];
  const again = (one: Attribution): boolean =>
    someFree(rangesIn(one), (other) => liesIn(one, other)) && someFound(cueIn(one), (other) => sharesCue(one, other));
  const describes = (one: Attribution): boolean =>
    someFree(cueIn(one), ({ source }) => cueIn(one).every((own) => source.some((whole) => covers(whole, own))));
  return [...laidOut, ...free.filter((one) => !again(one) && !describes(one))];
}

/** The attributions with the quotations by which the rules let a statement go on, where the model has no word about them. */
function withQuotations(words: TokenView, found: readonly Attribution[], outer: readonly Attribution[]): Attribution[] {
  const taken = indexOverlaps(outer.flatMap((one) => [...saidIn(one), ...one.source]));
  const more = new Map<number, TokenRange[]>();
  for (const { cue, content } of found) {
    const later = content.slice(1).filter((range) => words.opensAt(range.firstToken) !== null && !taken(range));
    if (cue?.ranges[0] !== undefined && later.length > 0) more.set(cue.ranges[0].firstToken, later);
  }
  return outer.map((one) => {
    const tokens = cueIn(one).flatMap(tokensIn);
    const end = Math.max(...one.content.map(({ endToken }) => endToken));
    const later = tokens.flatMap((at) => more.get(at) ?? []).filter(({ firstToken }) => firstToken >= end);
    return later.length === 0 ? one : { ...one, content: [...one.content, ...later] };
  });
}

const tokensIn = ({ firstToken, endToken }: TokenRange): number[] =>
  Array.from({ length: endToken - firstToken }, (_, index) => firstToken + index);

const sharesCue = (a: Attribution, b: Attribution): boolean =>
  cueIn(a).some((own) => cueIn(b).some((other) => overlaps(own, other)));

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
  const ruled = rule?.cue == null ? [] : rule.source.map(runOf);
  const source = found.length === 0 || isLeftOf(words, found, ruled) ? ruled : found;
  const runs = contentRuns(words, candidate, rule);
  const said = apartFrom(words, runs, [candidate, ...source, ...besides(view, rule, runs)]);
  return {
    cue: cueOf(words, candidate, rule?.cue ?? cue ?? null),
    source: source.map(rangeOf),
    via: rule?.cue == null ? null : rule.via,
    content: said.map(rangeOf),
    parent: null,
    frame: rule?.cue == null ? frameOf(words, candidate) : rule.frame,
    isSpeakerLabel: false,
  };
}

/** The cue of a candidate with what the rules or the lexicon know of it; what neither knows counts as a verb. */
function cueOf(words: TokenView, candidate: Choice, known: Omit<AttributionCue, 'ranges'> | null): AttributionCue {
  const ranges = [rangeOf(candidate)];
  if (known === null)
    return { ranges, entry: otherMeaning(words, candidate), features: {}, kind: 'verb', negated: false };
  const { entry, features, kind, negated } = known;
  return { ranges, entry, features, kind, negated };
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
    other.source.some((range) => !rule.source.some((own) => covers(own, range)));
  const isObject = slotsOf(view.view, rule).includes('object');
  const begins = (one: Attribution): number =>
    Math.min(
      ...rangesIn(one)
        .map(({ firstToken }) => firstToken)
        .filter((at) => at > lastOf(rule)),
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
  return words.isMark(from - 1, COMMA) ? from - 1 : from;
}

/** The last token of a content; -1 for none. */
const lastOf = ({ content }: Attribution): number => Math.max(-1, ...content.map(({ endToken }) => endToken - 1));

/** Whether a quotation stands behind the cue. */
function quotesBehind(words: TokenView, { cue, content: [first] }: Attribution): boolean {
  if (first === undefined || words.opensAt(first.firstToken) === null) return false;
  return cue?.ranges.every(({ endToken }) => endToken <= first.firstToken) === true;
}

const hasWord = ({ tokens }: TokenView, ranges: readonly TokenRange[]): boolean =>
  ranges.some(({ firstToken, endToken }) => tokens.slice(firstToken, endToken).some(({ kind }) => kind === 'word'));

/** The meaning of a cue that the lexicon knows only by what kind of verb is in it; null where it has none, or is a mark. */
function otherMeaning(words: TokenView, { from, to }: Run): CueMeaning | null {
  for (let at = to - 1; at >= from; at--) {
    const sense = CLAIM_KINDS[otherKind(words.tokens[at]?.word)];
    if (sense !== undefined) return { ...OTHER, id: `${words.pack.language}/other-${sense}`, sense };
  }
  return null;
}

const OTHER: Omit<CueMeaning, 'id' | 'sense'> = {
  stance: 'neutral',
  certainty: null,
  polarity: null,
  irrealis: null,
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
  const meet = (some: readonly TokenRange[], others: readonly TokenRange[]): boolean =>
    some.some((one) => others.some((other) => overlaps(one, other)));
  return meet(saidIn(a), rangesIn(b)) || meet(a.source, saidIn(b));
}

const cueIn = ({ cue }: Attribution): readonly TokenRange[] => cue?.ranges ?? [];
const saidIn = (attribution: Attribution): readonly TokenRange[] => [...cueIn(attribution), ...attribution.content];
const rangesIn = (attribution: Attribution): readonly TokenRange[] => [...saidIn(attribution), ...attribution.source];

/** Whether an attribution's cue and content both lie in another's content. */
function liesIn({ cue, content }: Attribution, outer: Attribution): boolean {
  const isCovered = (range: TokenRange): boolean => outer.content.some((whole) => covers(whole, range));
  return cue?.ranges.every(isCovered) === true && content.every(isCovered);
}
