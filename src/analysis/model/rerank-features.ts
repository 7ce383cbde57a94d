import type { Candidate } from './candidate.ts';
import { ruleFor } from './cue-window.ts';
import { CONTENT, type EncodedTokens, SOURCE } from './encode.ts';
import type { RunIndex } from './run-index.ts';
import type { Run } from './segments.ts';
import { paddedIndex } from './segments.ts';
import { tagOf } from './tagger.ts';
import { add, type FeatureBuffer, mix, step } from './weights.ts';

// How finely the label model's scores are told apart: so many steps to a logarithm of 1.
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

/** What the reranker looks at, as numbers. */
interface CandidateFeatures {
  readonly score: number;
  readonly outer: number; // the best candidate whose content this cue lies in
  readonly rival: number; // the best one that shares a word with it
  readonly entry: number;
  readonly last: number;
  readonly tag: number;
  readonly quoted: number;
  readonly rule: number;
  readonly speaker: number; // the source's only word, or its last word's tag
  readonly speakerGap: number;
  readonly opening: number; // the content's first word
  readonly openingTag: number;
  readonly gap: number;
  readonly size: number;
  readonly has: number;
  readonly clause: number; // whether the content has a verb, and the word behind it
  readonly after: number;
  readonly verbs: number; // verbs and listed cues in the source
  readonly labelled: number; // how much of the source and the content the first model labelled so
  readonly claim: number; // the best candidate whose content shares a token with this one's
}

function candidateFeatures({ encoded, labels, all }: RerankContext, candidate: Candidate): CandidateFeatures {
  const { from, to, score, segment, source, content } = candidate;
  const { word, tags, quoted } = encoded;
  let entry = 0;
  for (let at = from; at < to; at++) entry ||= encoded.entry[at] as number;
  const last = word[to - 1] as number;
  const nearby = all.near(candidate).filter((other) => other !== candidate && other.segment === candidate.segment);
  const rule = ruleFor(encoded, candidate);
  const [speaker, view] = [source[0], content[0]];
  return {
    score: rounded(score),
    outer: rounded(highest(nearby.filter((other) => isWithin(candidate, other)))),
    rival: rounded(highest(nearby.filter((other) => overlaps(candidate, other)))),
    entry: entry || last,
    last,
    tag: (tags[from] as number) * 32 + (tags[to - 1] as number),
    quoted: quoted[from] as number,
    rule: rule === undefined ? 0 : rule.parent === null ? 1 : 2,
    speaker:
      speaker === undefined
        ? -1
        : ((speaker.to - speaker.from === 1 ? word[speaker.from] : tags[speaker.to - 1]) as number),
    speakerGap: speaker === undefined ? -1 : gapOf(candidate, speaker),
    opening: view === undefined ? -1 : (word[view.from] as number),
    openingTag: view === undefined ? -1 : (tags[view.from] as number),
    gap: view === undefined ? -1 : gapOf(candidate, view),
    size: view === undefined ? -1 : step(view.to - view.from),
    has: (speaker === undefined ? 0 : 1) + (view === undefined ? 0 : 2),
    clause: Math.min(
      1,
      content.reduce((sum, run) => sum + verbsIn(encoded, run), 0),
    ),
    after: view === undefined ? -1 : (word[paddedIndex(segment, view.to)] as number),
    verbs: source.reduce(
      (sum, run) => sum + Math.min(2, verbsIn(encoded, run)) + 4 * Math.min(1, cuesIn(encoded, run)),
      0,
    ),
    labelled: shareOf(labels, source, SOURCE) * 8 + shareOf(labels, content, CONTENT),
    claim: rounded(highest(nearby.filter((other) => sharesContent(other, candidate)))),
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

/** What a candidate is judged among: its document, the labels there, and all candidates. */
export interface RerankContext {
  readonly encoded: EncodedTokens;
  readonly labels: Uint8Array;
  readonly all: RunIndex<Candidate>;
}

/** The features of a candidate for its being an attribution, among all those of its document. */
export function addRerankFeatures(buffer: FeatureBuffer, context: RerankContext, candidate: Candidate): void {
  const { encoded } = context;
  const seen = candidateFeatures(context, candidate);
  buffer.count = 0;
  addLikelihood(buffer, seen);
  addParts(buffer, seen);
  addCue(buffer, encoded, candidate, seen);
}

function addLikelihood(buffer: FeatureBuffer, seen: CandidateFeatures): void {
  const { score, outer, rival, entry, tag, quoted, rule, has, labelled, claim } = seen;
  add(buffer, 1, score);
  add(buffer, 2, mix(score, tag));
  add(buffer, 3, mix(entry, score >> 1));
  add(buffer, 4, outer);
  add(buffer, 5, mix(score, outer));
  add(buffer, 6, rival);
  add(buffer, 7, mix(score, rival));
  add(buffer, 8, mix(quoted, score));
  add(buffer, 9, mix(rule, score));
  add(buffer, 10, mix(rule, entry));
  add(buffer, 11, rule * 4 + quoted);
  add(buffer, 12, mix(has, score));
  add(buffer, 13, mix(quoted, mix(tag, score >> 2)));
  add(buffer, 14, mix(outer === NONE ? 0 : 1, entry));
  add(buffer, 15, labelled);
  add(buffer, 16, mix(labelled, score));
  add(buffer, 17, mix(labelled, entry));
  add(buffer, 18, claim);
  add(buffer, 19, mix(claim, score));
  add(buffer, 33, mix(mix(claim, score), labelled));
  add(buffer, 34, mix(rule, labelled));
}

function addParts(buffer: FeatureBuffer, seen: CandidateFeatures): void {
  const { entry, tag, speaker, speakerGap, opening, openingTag, gap, size, has, clause, after, verbs, score } = seen;
  add(buffer, 20, mix(entry, openingTag));
  add(buffer, 21, mix(tag, openingTag));
  add(buffer, 22, mix(entry, opening));
  add(buffer, 23, mix(speaker, entry));
  add(buffer, 24, speaker);
  add(buffer, 25, mix(speaker, tag));
  add(buffer, 26, mix(gap, speakerGap));
  add(buffer, 27, mix(gap, entry));
  add(buffer, 28, mix(speakerGap, entry));
  add(buffer, 29, mix(has, tag));
  add(buffer, 30, mix(mix(opening, openingTag), size));
  add(buffer, 31, mix(entry, size));
  add(buffer, 32, mix(speaker, mix(openingTag, entry)));
  add(buffer, 35, mix(entry, clause));
  add(buffer, 36, mix(after, clause));
  add(buffer, 37, verbs);
  add(buffer, 38, mix(verbs, score));
  add(buffer, 39, mix(verbs, speakerGap));
}

function addCue(buffer: FeatureBuffer, encoded: EncodedTokens, candidate: Candidate, seen: CandidateFeatures): void {
  const { word, tags, suffix, quoted } = encoded;
  const { from, to, segment, source, content } = candidate;
  const [left, right] = [paddedIndex(segment, from - 1), paddedIndex(segment, to)];
  const { entry, last, tag, score } = seen;
  const [speaker, view] = [source[0], content[0]];
  const marks = view === undefined ? -1 : (quoted[view.from] as number) * 4 + (quoted[view.to - 1] as number);
  const tags2 = speaker === undefined ? -1 : (tags[speaker.from] as number) * 32 + (tags[speaker.to - 1] as number);
  add(buffer, 40, entry);
  add(buffer, 41, mix(entry, to - from === 1 ? 1 : 0));
  add(buffer, 42, mix(word[from] as number, last));
  add(buffer, 43, mix(suffix[to - 1] as number, seen.openingTag));
  add(buffer, 44, mix(tags[left] as number, mix(tag, tags[right] as number)));
  add(buffer, 45, mix(last, word[right] as number));
  add(buffer, 46, mix(word[left] as number, last));
  add(buffer, 47, mix(seen.quoted, entry));
  add(buffer, 48, mix(marks, entry));
  add(buffer, 49, mix(tags2, tag));
  add(buffer, 50, mix(seen.size, content.length));
  add(buffer, 51, mix(view !== undefined && view.from < from ? 1 : 0, mix(seen.quoted, score >> 1)));
}
