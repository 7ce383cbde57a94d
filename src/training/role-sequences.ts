import type { CueHypothesis } from '../analysis/model/candidate.ts';
import { type Labelling, labelsWith } from '../analysis/model/candidates.ts';
import { type CueWindow, cueWindowOf } from '../analysis/model/cue-window.ts';
import { addHashes, bind } from '../analysis/model/features.ts';
import { overlaps } from '../analysis/model/rerank-features.ts';
import { CONTENT_ROLE, SOURCE_ROLE } from '../analysis/model/role-scores.ts';
import type { Run } from '../analysis/model/segments.ts';
import { allowedLabels } from './allowed-labels.ts';
import { collectFeatures, type Sequence } from './crf.ts';
import type { GoldRuns, TrainingDocument } from './documents.ts';

/** A document with what a label model, which learned nothing from it, makes of it. */
export interface LabelledDocument {
  readonly document: TrainingDocument;
  readonly labelling: Labelling;
}

/** The sequences of a document that the role model learns from: the window round each cue that the label model considers. */
export function roleSequences({ document, labelling }: LabelledDocument): Sequence[] {
  const toSequence = roleSequencer(document);
  return document.wanted.flatMap((marked): Sequence[] => {
    const hypothesis = likeliest(labelling, marked);
    if (hypothesis === undefined) return [];
    const window = windowRound(document, labelling, hypothesis);
    return [toSequence(window, rolesIn(window, marked))];
  });
}

/** The likeliest hypothesis that shares a token with the marked cue. */
function likeliest({ hypotheses }: Labelling, { cue }: GoldRuns): CueHypothesis | undefined {
  if (cue === null) return undefined;
  return hypotheses.filter((hypothesis) => overlaps(hypothesis, cue)).sort((a, b) => b.score - a.score)[0];
}

const windowRound = ({ encoded }: TrainingDocument, { labels }: Labelling, hypothesis: CueHypothesis): CueWindow =>
  cueWindowOf(encoded, labelsWith(labels, hypothesis), hypothesis, hypothesis.segment);

/** The role of each token of a window; a source wins over a content. */
function rolesIn(window: Run, { source, content }: GoldRuns): Uint8Array {
  const roles = new Uint8Array(window.to - window.from);
  const put = ({ from, to }: Run, role: number): void => {
    const [first, end] = [Math.max(from, window.from) - window.from, Math.min(to, window.to) - window.from];
    if (first < end) roles.fill(role + 1, first, end)[first] = role;
  };
  for (const run of content) put(run, CONTENT_ROLE);
  for (const run of source) put(run, SOURCE_ROLE);
  return roles;
}

const ROLE_NAMES: Readonly<Record<string, number>> = { source: SOURCE_ROLE, content: CONTENT_ROLE };

/** Makes windows of a document, with the role of each token, into sequences. */
export function roleSequencer({ gold, encoded }: TrainingDocument): (window: CueWindow, roles: Uint8Array) => Sequence {
  const { features, lexemes } = encoded;
  const [nodes, edges] = [bind(features.role, lexemes), bind(features.rolePair, lexemes)];
  const free = gold.corpus.unmarked.flatMap((name) => ROLE_NAMES[name] ?? []);
  return (window, roles) => ({
    nodes: collectFeatures(window, (buffer, at) => addHashes(buffer, nodes, window.series, at)),
    edges: collectFeatures(window, (buffer, at) => addHashes(buffer, edges, window.series, at)),
    labels: roles,
    allowed: free.length === 0 ? null : allowedLabels(roles, free),
    weight: gold.corpus.weight,
  });
}
