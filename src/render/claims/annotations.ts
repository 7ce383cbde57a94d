import type { Report } from '../../report/report.ts';
import { inCodePoints } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import { traceOf } from '../explain/trace.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { withoutDirectionMarks } from '../terminal/bidi.ts';
import { claimIri, iriOf } from './iri.ts';
import { jsonOf } from './json-array.ts';
import { type Part, partsOf } from './parts.ts';

export { between, close, open } from './json-array.ts';

/**
 * The number of UTF-16 units of context on each side of a quotation, by which it is found again in
 * an edited text.
 */
const CONTEXT = 32;

/**
 * A page of annotations (W3C Web Annotation Data Model): one for each content, cue and source of
 * the claims.
 */
export function render(report: Report, options: RenderOptions, text: string): string {
  const target = targets(report, text);
  return jsonOf({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${claimIri(report, 'annotations')}`,
    type: 'AnnotationPage',
    items: partsOf(report, options.all).map((part) => ({
      id: idOf(part, report),
      type: 'Annotation',
      motivation: MOTIVATIONS[part.role],
      body: BODIES[part.role](part, report, options),
      target: target(part.spans),
    })),
  });
}

const idOf = ({ claim, role }: Part, report: Report): string =>
  role === 'content' ? claimIri(report, claim.id) : `${claimIri(report, claim.id)}:${role}`;

const MOTIVATIONS = { content: 'classifying', cue: 'linking', source: 'identifying' } as const;

type Body = Readonly<Record<string, string>>;

const textual = (purpose: string, value: string): Body => ({ type: 'TextualBody', purpose, value });

// The annotations of a cue and a source link to the annotation of the claim's content.
const link = ({ claim }: Part, report: Report): Body => ({
  type: 'SpecificResource',
  purpose: 'linking',
  source: claimIri(report, claim.id),
});

const BODIES: Readonly<Record<Part['role'], (part: Part, report: Report, options: RenderOptions) => Body[]>> = {
  content: ({ claim }, report, { ui }) => [
    textual('tagging', claim.type),
    textual('tagging', `stance:${claim.stance}`),
    textual('tagging', `certainty:${claim.certainty}`),
    textual('classifying', claim.hedging.level),
    ...claim.chain.map(({ name }) => textual('identifying', name)),
    { ...textual('describing', withoutDirectionMarks(traceOf(claim, report, MESSAGES[ui]))), language: ui },
  ],
  cue: (part, report) => [
    ...(part.claim.cue?.entry ? [textual('tagging', part.claim.cue.entry)] : []),
    link(part, report),
  ],
  source: (part, report) => [
    ...(part.claim.source?.name ? [textual('identifying', part.claim.source.name)] : []),
    textual('tagging', part.claim.source?.transparency ?? 'none'),
    link(part, report),
  ],
};

/** A target has a quotation first, which survives edits elsewhere, and a position second. */
function targets(report: Report, text: string): (spans: readonly Span[]) => object[] {
  const points = inCodePoints(text);
  const source = iriOf(report);
  return (spans) =>
    spans.map((span) => ({
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(span.start, span.end),
          prefix: whole(text, Math.max(0, span.start - CONTEXT), span.start),
          suffix: whole(text, span.end, span.end + CONTEXT),
        },
        { type: 'TextPositionSelector', ...points(span) },
      ],
    }));
}

/** A slice of the text without half surrogate pairs at its ends. */
function whole(text: string, start: number, end: number): string {
  const from =
    /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(start - 1, start + 1)) && start > 0 ? start + 1 : start;
  const to = /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1)) && end < text.length ? end - 1 : end;
  return text.slice(from, to);
}
