import type { ConfidenceEvidence } from '../../analysis/confidence/confidence-evidence.ts';
import type { TracedClaims } from '../../report/phrase-ends.ts';
import type { Report } from '../../report/report.ts';

/**
 * The claims of a report, or one of them, with the rows that ended their phrases and the model's
 * features, as one line of JSON.
 */
export function renderTraceJson(
  { document, claims }: Report,
  claimId: string | null,
  { ends, leftOut }: TracedClaims,
): string {
  const { id, path, language } = document;
  const shown = claims.filter((claim) => claimId === null || claim.id === claimId);
  const traced = shown.map((claim) => {
    const found = ends.find((each) => each.id === claim.id);
    return {
      id: claim.id,
      frame: claim.frame,
      source: claim.source === null ? null : { text: claim.source.text, endedBy: found?.mention ?? null },
      candidates: found?.candidates ?? [],
      content: claim.content.spans.map((span, index) => ({ ...span, endedBy: found?.content[index] ?? null })),
      model: found?.model == null ? null : { odds: found.model.odds, ...found.model.evidence },
      confidence: found?.confidence == null ? null : weighed(found.confidence),
    };
  });
  const without = leftOut.map((one) => ({ cue: one.words.cue, content: one.words.content, ...weighed(one) }));
  return `${JSON.stringify({ document: { id, path, language }, claims: traced, leftOut: without })}\n`;
}

const weighed = ({ probability, features }: ConfidenceEvidence) => ({ probability, features });
