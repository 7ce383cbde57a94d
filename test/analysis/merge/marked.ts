import type { Candidate } from '../../../src/analysis/model/candidate.ts';
import type { Run } from '../../../src/analysis/model/segments.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { type TokenView, viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import type { Pack } from '../../../src/language/pack.ts';
import { readDocument } from '../../../src/text/document.ts';

/** A text without its marks, and the candidate that they show. */
export interface Marked {
  readonly view: TokenView;
  readonly candidate: Candidate;
}

/** Reads a text in which [ ] hold the cue that a model found, { } the runs of its content, < > those of its source. */
export function readMarked(marked: string, pack: Pack): Marked {
  const text = marked.replace(/[[\]{}<>]/gu, '');
  const document = readDocument({ id: 'x', path: null, text }, pack);
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const [cue = { from: 0, to: 0 }] = runsIn(view, marked, '[]');
  const segment = { from: 0, to: view.tokens.length };
  const alternative = { from: cue.from, labels: [] };
  const [source, content] = [runsIn(view, marked, '<>'), runsIn(view, marked, '{}')];
  return { view, candidate: { ...cue, score: 0, segment, alternative, source, content } };
}

/** The runs of tokens between two marks. */
function runsIn(view: TokenView, marked: string, [open, close]: string): Run[] {
  const found: Run[] = [];
  let [at, start] = [0, 0];
  for (const letter of marked) {
    if (letter === open) start = at;
    if (letter === close) {
      const [from, end] = [start, at];
      const inside = view.tokens.filter((token) => token.start >= from && token.end <= end);
      found.push({ from: inside[0]?.index ?? 0, to: (inside.at(-1)?.index ?? 0) + 1 });
    }
    if (!'[]{}<>'.includes(letter)) at += letter.length;
  }
  return found;
}

/** The texts of runs of tokens. */
export const textsOf = ({ document, tokens }: TokenView, runs: readonly Run[]): string[] =>
  runs.map(({ from, to }) => document.text.slice(tokens[from]?.start, tokens[to - 1]?.end));
