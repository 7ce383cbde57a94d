import type { Report } from '../../report/report.ts';
import { inCodePoints } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import type { RenderOptions } from '../options.ts';
import { type Part, partsOf } from './parts.ts';

/** A file holds one article: offsets count from its beginning. */
export const single = true;

/** The companion file that brat requires: the text. */
export const beside = { '.txt': (_: Report, text: string): string => text };

/** The configuration that brat requires in a folder of such files. */
export const folder = {
  'annotation.conf': `[entities]
Content
Cue
Source

[relations]
Has-cue\tArg1:Content, Arg2:Cue
Has-source\tArg1:Content, Arg2:Source

[events]

[attributes]
Level\tArg:Content, Value:none|low|medium|high|very-high
Stance\tArg:Content, Value:own|endorse|neutral|distance
Certainty\tArg:Content, Value:certain|probable|possible|belief|unknown
Type\tArg:Content, Value:direct|indirect|mixed
Transparency\tArg:Source, Value:person|organisation|role|anonymous|none
`,
};

/**
 * Stand-off annotations: a text-bound one for each content, cue and source, relations, attributes,
 * and notes with names.
 */
export function render(report: Report, options: RenderOptions, text: string): string {
  const points = inCodePoints(text);
  const parts = partsOf(report, options.all);
  const idOf = new Map(parts.map((part, index) => [key(part.claim.id, part.role), `T${index + 1}`]));
  const bound = parts.map((part, index) => {
    const spans = part.spans.flatMap((span) => unbroken(span, text));
    const offsets = spans.map(points).map(({ start, end }) => `${start} ${end}`);
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    return `T${index + 1}\t${TYPES[part.role]} ${offsets.join(';')}\t${words.replace(CONTROLS, ' ')}`;
  });
  const lines = [
    ...bound,
    ...numbered(
      'R',
      parts.flatMap((part) => relation(part, idOf)),
    ),
    ...numbered(
      'A',
      parts.flatMap((part) => attributes(part, idOf)),
    ),
    ...numbered(
      '#',
      parts.flatMap((part) => note(part, idOf)),
    ),
  ];
  return lines.length === 0 ? '\n' : `${lines.join('\n')}\n`;
}

type Ids = ReadonlyMap<string, string>;

const TYPES = { content: 'Content', cue: 'Cue', source: 'Source' } as const;
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

const key = (claim: string, role: string): string => `${role} ${claim}`;

const numbered = (letter: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => `${letter}${index + 1}\t${line}`);

/**
 * The pieces of a span between line ends: brat requires an annotation over several lines to be
 * discontinuous.
 */
function unbroken({ start, end }: Span, text: string): Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g), ({ index, 0: piece }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
}

function relation({ claim, role }: Part, ids: Ids): string[] {
  const content = ids.get(key(claim.id, 'content'));
  if (role === 'content' || content === undefined) return [];
  return [`Has-${role} Arg1:${content} Arg2:${ids.get(key(claim.id, role))}`];
}

function attributes({ claim, role }: Part, ids: Ids): string[] {
  const id = ids.get(key(claim.id, role));
  if (role === 'source') return [`Transparency ${id} ${claim.source?.transparency}`];
  if (role === 'cue') return [];
  const { hedging, stance, certainty, type } = claim;
  return [
    `Level ${id} ${hedging.level}`,
    `Stance ${id} ${stance}`,
    `Certainty ${id} ${certainty}`,
    `Type ${id} ${type}`,
  ];
}

/** The notes of a part: the claim's id, and the chain of tellers. */
function note({ claim, role }: Part, ids: Ids): string[] {
  if (role !== 'content') return [];
  const chain = claim.chain.map(({ name }) => name).join(' > ');
  return [`AnnotatorNotes ${ids.get(key(claim.id, role))}\t${`${claim.id} ${chain}`.replace(CONTROLS, ' ').trim()}`];
}
