import type { Candidate } from './candidate.ts';
import { entryOf, ruleFor } from './cue-window.ts';
import { CONTENT, type EncodedTokens, SOURCE } from './encode.ts';
import { mix, step } from './hashing.ts';
import {
  CONTENT_INPUTS,
  CUE_INPUTS,
  RERANK_INPUTS,
  type RerankInput,
  SCORE_INPUTS,
  SPEAKER_INPUTS,
} from './rerank-inputs.ts';
import type { RunIndex } from './run-index.ts';
import type { Run } from './segments.ts';
import { tagOf } from './tagger.ts';
import type { FeatureBuffer } from './weights.ts';

// The resolution of the label model's scores: steps per nat.
const STEPS = 16;
const NONE = 99;

const rounded = (score: number): number => (score === -Infinity ? NONE : Math.max(-24, Math.round(score * STEPS)));

/** Whether two runs share a token. */
export const overlaps = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to;

/** Whether a run lies in the content of a candidate. */
export const isWithin = (run: Run, { content }: Candidate): boolean =>
  content.some(({ from, to }) => from <= run.from && run.to <= to);

const highest = (candidates: readonly Candidate[]): number =>
  candidates.reduce((score, candidate) => Math.max(score, candidate.score), -Infinity);

/** The context of ranking a candidate: its document, the labels there, and all candidates. */
export interface RerankContext {
  readonly encoded: EncodedTokens;
  readonly labels: Uint8Array;
  readonly all: RunIndex<Candidate>;
}

/** Writes the features of a candidate, among all those of its document, into a buffer, which is emptied first. */
export function addRerankFeatures(buffer: FeatureBuffer, context: RerankContext, candidate: Candidate): void {
  writeInputs(scoreFeatures(context, candidate), SCORE_INPUTS, 0);
  writeInputs(cueFeatures(context, candidate), CUE_INPUTS, SCORE_INPUTS.length);
  writeInputs(speakerFeatures(context, candidate), SPEAKER_INPUTS, SCORE_INPUTS.length + CUE_INPUTS.length);
  writeInputs(contentFeatures(context, candidate), CONTENT_INPUTS, RERANK_INPUTS.length - CONTENT_INPUTS.length);
  buffer.count = 0;
  for (const { seed, inputs } of context.encoded.features.rerank) {
    let hash = seed;
    for (let at = 0; at < inputs.length; at++) hash = mix(hash, VALUES[inputs[at] as number] as number);
    buffer.hashes[buffer.count++] = hash;
  }
}

// The numbers of the candidate at hand, in the order of RERANK_INPUTS: made and read within one call.
const VALUES = new Int32Array(RERANK_INPUTS.length);

function writeInputs<Name extends RerankInput>(
  values: Readonly<Record<Name, number>>,
  names: readonly Name[],
  first: number,
): void {
  for (let at = 0; at < names.length; at++) VALUES[first + at] = values[names[at] as Name];
}

function scoreFeatures({ encoded, labels, all }: RerankContext, candidate: Candidate) {
  const { source, content } = candidate;
  const near = all.near(candidate).filter((other) => other !== candidate && other.segment === candidate.segment);
  const score = rounded(candidate.score);
  const outer = rounded(highest(near.filter((other) => isWithin(candidate, other))));
  const rule = ruleFor(encoded, candidate);
  return {
    score,
    scoreHalf: score >> 1,
    scoreQuarter: score >> 2,
    outer,
    hasOuter: outer === NONE ? 0 : 1,
    rival: rounded(highest(near.filter((other) => overlaps(candidate, other)))),
    claim: rounded(highest(near.filter((other) => sharesContent(other, candidate)))),
    rule: rule === undefined ? 0 : rule.parent === null ? 1 : 2,
    parts: (source.length === 0 ? 0 : 1) + (content.length === 0 ? 0 : 2),
    labelled: shareOf(labels, source, SOURCE) * 8 + shareOf(labels, content, CONTENT),
  };
}

function cueFeatures({ encoded }: RerankContext, { from, to, segment }: Candidate) {
  const { word, tags, suffix, quoted, size } = encoded;
  const before = from > segment.from ? from - 1 : size;
  const behind = to < segment.to ? to : size;
  return {
    entry: entryOf(encoded, { from, to }),
    first: word[from] as number,
    last: word[to - 1] as number,
    lastSuffix: suffix[to - 1] as number,
    isSingle: to - from === 1 ? 1 : 0,
    quoted: quoted[from] as number,
    cueTags: (tags[from] as number) * 32 + (tags[to - 1] as number),
    tagBefore: tags[before] as number,
    tagBehind: tags[behind] as number,
    wordBefore: word[before] as number,
    wordBehind: word[behind] as number,
  };
}

function speakerFeatures({ encoded }: RerankContext, candidate: Candidate) {
  const { word, tags } = encoded;
  const { source } = candidate;
  const [speaker] = source;
  const verbs = source.reduce(
    (sum, run) => sum + Math.min(2, verbsIn(encoded, run)) + 4 * Math.min(1, cuesIn(encoded, run)),
    0,
  );
  if (speaker === undefined) return { speaker: -1, speakerTags: -1, speakerGap: -1, verbs };
  const { from, to } = speaker;
  return {
    speaker: (to - from === 1 ? word[from] : tags[to - 1]) as number,
    speakerTags: (tags[from] as number) * 32 + (tags[to - 1] as number),
    speakerGap: gapOf(candidate, speaker),
    verbs,
  };
}

const NO_CONTENT = {
  opening: -1,
  openingTag: -1,
  after: -1,
  contentMarks: -1,
  gap: -1,
  size: -1,
  pieces: 0,
  clause: 0,
  isBefore: 0,
};

function contentFeatures({ encoded }: RerankContext, candidate: Candidate) {
  const { word, tags, quoted, size } = encoded;
  const { content, segment } = candidate;
  const [first] = content;
  if (first === undefined) return NO_CONTENT;
  const { from, to } = first;
  return {
    opening: word[from] as number,
    openingTag: tags[from] as number,
    after: word[to < segment.to ? to : size] as number,
    contentMarks: (quoted[from] as number) * 4 + (quoted[to - 1] as number),
    gap: gapOf(candidate, first),
    size: step(to - from),
    pieces: content.length,
    clause: content.some((run) => verbsIn(encoded, run) > 0) ? 1 : 0,
    isBefore: from < candidate.from ? 1 : 0,
  };
}

const [VERB, AUX] = [tagOf('VERB'), tagOf('AUX')];

function verbsIn({ tags }: EncodedTokens, { from, to }: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tags[at] === VERB || tags[at] === AUX) count++;
  return count;
}

function cuesIn({ entry }: EncodedTokens, { from, to }: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (entry[at] !== 0) count++;
  return count;
}

const sharesContent = (a: Candidate, b: Candidate): boolean =>
  a.content.some((run) => b.content.some((other) => overlaps(run, other)));

/** How much of the runs bears the label that begins with `label`: from 0 for nothing to 5 for all; 6 for no runs. */
function shareOf(labels: Uint8Array, runs: readonly Run[], label: number): number {
  let [own, all] = [0, 0];
  for (const { from, to } of runs) {
    all += to - from;
    for (let at = from; at < to; at++) if (labels[at] === label || labels[at] === label + 1) own++;
  }
  return all === 0 ? 6 : own === all ? 5 : Math.floor((5 * own) / all);
}

const gapOf = (cue: Run, other: Run): number =>
  step(Math.min(Math.abs(other.from - cue.to), Math.abs(cue.from - other.to)));
