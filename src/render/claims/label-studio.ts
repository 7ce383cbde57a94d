import type { Report } from '../../report/report.ts';
import { inCodePoints } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import type { RenderOptions } from '../options.ts';
import { jsonOf } from './json-array.ts';
import { type Part, partsOf } from './parts.ts';

/** An import is a list of tasks, also of one task. */
export const open = (): string => '[\n';
export const between = (): string => ',\n';
export const close = (): string => ']\n';

/**
 * A task: the article, with its contents, cues and sources and their relations as a prediction.
 * Label Studio counts code points.
 */
export function render(report: Report, options: RenderOptions, text: string): string {
  const points = inCodePoints(text);
  const parts = partsOf(report, options.all);
  const { id, path, language } = report.document;
  const result = [...parts.flatMap((part) => regions(part, text, points)), ...parts.flatMap(relations)];
  return jsonOf({ data: { text, id, path, language }, predictions: [{ model_version: report.schema, result }] });
}

const LABELS = { content: 'Content', cue: 'Cue', source: 'Source' } as const;

// A region is one span; the spans of a discontinuous part are regions with relations to the first.
const idOf = ({ claim, role }: Part, index = 0): string => `${claim.id}-${role}${index === 0 ? '' : `-${index + 1}`}`;

function regions(part: Part, text: string, points: (span: Span) => Span): object[] {
  return part.spans.flatMap((span, index) => {
    const place = { ...points(span), text: text.slice(span.start, span.end) };
    const region = (from: string, type: 'labels' | 'choices', values: readonly string[]): object => ({
      id: idOf(part, index),
      from_name: from,
      to_name: 'text',
      type,
      value: { ...place, [type]: values },
    });
    const { hedging, stance, certainty } = part.claim;
    return [
      region('label', 'labels', [LABELS[part.role]]),
      ...(part.role === 'content' && index === 0
        ? [
            region('level', 'choices', [hedging.level]),
            region('stance', 'choices', [stance]),
            region('certainty', 'choices', [certainty]),
          ]
        : []),
    ];
  });
}

function relations(part: Part): object[] {
  const relation = (from: string, to: string, label: string): object => ({
    type: 'relation',
    from_id: from,
    to_id: to,
    direction: 'right',
    labels: [label],
  });
  const content = idOf({ ...part, role: 'content' });
  const further = part.spans.slice(1).map((_, index) => relation(idOf(part), idOf(part, index + 1), 'continues'));
  return part.role === 'content' ? further : [relation(content, idOf(part), part.role), ...further];
}
