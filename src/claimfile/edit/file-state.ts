import type { Claim } from '../../analysis/claim.ts';
import { textOf } from '../../text/span.ts';
import type { PlacedProblem } from '../check.ts';
import type { ClaimRecord, SourceRecord } from '../format/schema.ts';
import { nearestWords } from '../gold/nearest-words.ts';
import { missingClaims } from '../match/missing-claims.ts';
import type { EditContext } from './context.ts';
import { relaysOf } from './kinds/attribution.ts';
import { type ProblemsByPlace, problemsByPlace } from './problem-states.ts';
import type { ClaimState, FileState, ProblemState, RejectedState, SourceState } from './state.ts';
import { sumStates } from './sum.ts';

/** The state of a claim file with its problems. */
export function fileState(context: EditContext, found: readonly PlacedProblem[]): FileState {
  const problems = problemsByPlace(found);
  const { file, policy, analyzed, pairs } = context;
  const sumOf = sumStates(file, policy);
  const usesOf = usesIn(file.claims);
  const paired = pairs().found;
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  return {
    sources: file.sources.map((source, index) => sourceState(source, usesOf(source.id), problems.ofSource(index))),
    claims: file.claims.map((claim, index) => {
      const same = analyzed.report.claims[paired[index] ?? -1] ?? null;
      return {
        ...recordState(claim, problems, index),
        ...placesIn(context, index, { source: sources.get(claim.source ?? ''), found: same }),
        sum: sumOf(claim, same),
      };
    }),
    rejected: rejectedStates(context),
    problems: problems.ofFile,
  };
}

/** A function that counts the claims that have a source, as theirs or in their chain. */
function usesIn(claims: readonly ClaimRecord[]): (source: string) => number {
  const counts = new Map<string, number>();
  for (const { source, chain = [] } of claims) {
    for (const id of new Set([...chain, ...(source === undefined ? [] : [source])]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (source) => counts.get(source) ?? 0;
}

const sourceState = (
  { id, name, aliases = [], transparency, role = '', anonymityReason = '' }: SourceRecord,
  uses: number,
  problems: readonly ProblemState[],
): SourceState => ({ id, name, aliases, transparency, role, anonymityReason, uses, problems });

type Recorded = Omit<ClaimState, 'spans' | 'cueSpans' | 'sourceSpans' | 'sum'>;

function recordState(claim: ClaimRecord, problems: ProblemsByPlace, index: number): Recorded {
  const { id, content, cue = '', mention = '', source = null, parent = null, type = null } = claim;
  const { stance, certainty, polarity = 'positive', irrealis = null, hedging, status = 'unchecked' } = claim;
  const { reviewed = false, gone = false, note = '', evidence = [] } = claim;
  return {
    ...{ id, content, cue, mention, source, parent, chain: relaysOf(claim), type },
    ...{ stance, certainty, polarity, irrealis, level: hedging, status },
    ...{ reviewed, gone, note, evidence, problems: problems.ofClaim(index) },
  };
}

interface Named {
  readonly source: SourceRecord | undefined;
  readonly found: Claim | null;
}

/** Where the parts of a claim stand in the article. */
function placesIn({ text, file, places }: EditContext, index: number, { source, found }: Named) {
  const claim = file.claims[index] as ClaimRecord;
  const spans = places[index]?.spans ?? [];
  if (spans.length === 0) return { spans, cueSpans: [], sourceSpans: [] };
  const near = (words: readonly string[], beside = spans) => nearestWords(text, words, { content: spans, beside });
  const isFound = found?.cue != null && claim.cue === found.cue.text;
  const cueSpans = claim.cue === undefined ? [] : isFound ? found.cue.spans : near([claim.cue]);
  const names = claim.mention !== undefined ? [claim.mention] : source === undefined ? [] : namesOf(source);
  const isTheirs = found?.source != null && names.includes(found.source.text);
  const sourceSpans = isTheirs ? found.source.spans : near(names, cueSpans.length > 0 ? cueSpans : spans);
  return { spans, cueSpans, sourceSpans };
}

const namesOf = ({ name, aliases = [] }: SourceRecord): string[] => [name, ...aliases];

/** The attributed claims of the analysis that the file lacks. */
const rejectedStates = ({ matched, pairs, text: { text } }: EditContext): RejectedState[] =>
  missingClaims(matched, pairs())
    .filter(({ claim }) => claim.source !== null || claim.cue !== null)
    .map(({ claim: { id, content, cue, source } }) => ({
      ...{ id, spans: content.spans, content: textOf(text, content.spans), cue: cue?.text ?? '' },
      source: source?.name ?? source?.text ?? '',
    }));
