import type { Attribution } from '../attribution.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { SourceCluster } from './source-cluster.ts';

// Labels in a transcript that name nobody: of an answer, and a person's initials.

/** Whether a source is the label of an answer. */
export const isAnswer = (view: TokenView, [label]: readonly TokenRange[]): boolean =>
  label !== undefined && label.endToken === label.firstToken + 1 && view.is('answer-label', label.firstToken);

/** The people whom the labels of a transcript name in full, each once. */
export function peopleOf(
  attributions: readonly Attribution[],
  clusterOf: (label: TokenRange | undefined) => SourceCluster | null,
): readonly SourceCluster[] {
  const named = attributions.flatMap(({ isSpeakerLabel, source: [label] }) =>
    isSpeakerLabel ? (clusterOf(label) ?? []) : [],
  );
  return [...new Set(named)].filter(({ transparency, nameWords }) => transparency === 'person' && nameWords.length > 1);
}

/**
 * Whom a label means that names nobody: the one person among those whom labels name for an answer, the one whose initials it
 * has (OB for Olga Brandt). Null for none, or several, and where the source is no label.
 */
export function speakerOfLabel(
  view: TokenView,
  { source, isSpeakerLabel }: Attribution,
  people: readonly SourceCluster[],
): SourceCluster | null {
  if (!isSpeakerLabel) return null;
  const meant = isAnswer(view, source) ? people : people.filter((one) => hasInitials(view, source, one));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function hasInitials({ tokens }: TokenView, [label]: readonly TokenRange[], { nameWords }: SourceCluster): boolean {
  if (label === undefined || label.endToken !== label.firstToken + 1) return false;
  return tokens[label.firstToken]?.norm === nameWords.map(([initial]) => initial).join('');
}
