import type { Span } from '../text/span.ts';
import type { Wording } from '../wording.ts';

/** The labels of an attribution; absent where the data does not have them. */
export interface Labels {
  readonly stance?: string;
  readonly certainty?: string;
  readonly transparency?: string;
  readonly name?: string;
  readonly type?: string;
  readonly chain?: readonly string[];
}

/** A gold or predicted attribution: the spans of its roles in the gold text, in text order. */
export interface Attribution {
  readonly id: string;
  readonly parent: string | null;
  /** Whether the gold is arguable: the attribution is neither rewarded nor penalised. */
  readonly optional: boolean;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly labels: Labels;
}

/** A document with its attributions; the text is optional in a prediction. */
export interface MarkedDocument {
  readonly id: string;
  readonly text: string | null;
  readonly language: string | null;
  /**
   * The document's other string fields, such as `outlet` or `genre`, by which figures may be
   * grouped.
   */
  readonly fields: Readonly<Record<string, string>>;
  readonly attributions: readonly Attribution[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What is wrong with a value that is no document. */
export interface Faulty {
  readonly fault: Wording;
}

/**
 * Reads a gold document (`id`, `text`, `attributions`) or a report (`document`, `claims`). Returns
 * what is wrong with any other value.
 */
export function readMarked(json: unknown): MarkedDocument | Faulty {
  if (!isObject(json)) return { fault: { en: 'not a JSON object', ar: 'ليس كائن JSON' } };
  const document = isObject(json.document) ? json.document : {};
  const id = stringOf(json.id ?? document.id);
  if (id === null) return { fault: { en: 'a document needs an "id"', ar: 'ينقص المستند المفتاح "id"' } };
  const rows = json.attributions ?? json.claims;
  if (!Array.isArray(rows)) {
    const fault = {
      en: `${id} has neither "attributions" nor "claims"`,
      ar: `ليس في المستند ${id} مفتاح "attributions" ولا "claims"`,
    };
    return { fault };
  }
  const optional = Array.isArray(json.optional) ? json.optional : [];
  const text = json.text ?? document.text;
  return {
    id,
    text: typeof text === 'string' ? text : null,
    language: stringOf(json.language),
    fields: fieldsOf(json),
    attributions: [
      ...rows.map((row, index) => toAttribution(row, index, false)),
      ...optional.map((row, index) => toAttribution(row, rows.length + index, true)),
    ],
  };
}

const NOT_GROUPS: ReadonlySet<string> = new Set(['id', 'text', 'schema']);

function fieldsOf(json: Json): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(json))
    if (typeof value === 'string' && !NOT_GROUPS.has(name)) fields[name] = value;
  return fields;
}

function toAttribution(value: unknown, index: number, optional: boolean): Attribution {
  const row = isObject(value) ? value : {};
  return {
    id: String(row.id ?? index + 1),
    parent: stringOf(row.parent),
    optional: optional || row.optional === true,
    source: toSpans(row.source),
    cue: toSpans(row.cue),
    content: toSpans(row.content),
    labels: toLabels(row),
  };
}

// An unreadable span becomes one outside any text, so that `faultOf` reports it.
function toSpans(role: unknown): Span[] {
  const spans = isObject(role) ? role.spans : role;
  if (!Array.isArray(spans)) return [];
  const read = spans.map((span): Span => {
    const [start, end] = Array.isArray(span) ? span : isObject(span) ? [span.start, span.end] : [];
    return { start: Number.isInteger(start) ? Number(start) : -1, end: Number.isInteger(end) ? Number(end) : -1 };
  });
  return read.sort((a, b) => a.start - b.start || a.end - b.end);
}

function toLabels(row: Json): Labels {
  const source = isObject(row.source) ? row.source : {};
  const values = {
    stance: row.stance,
    certainty: row.certainty,
    transparency: source.transparency ?? row.transparency,
    name: source.name ?? row.name,
    type: row.type,
  };
  const known = Object.entries(values).filter(([, value]) => stringOf(value) !== null);
  return { ...Object.fromEntries(known), ...(Array.isArray(row.chain) ? { chain: row.chain.map(linkName) } : {}) };
}

const linkName = (link: unknown): string => stringOf(isObject(link) ? link.name : link) ?? '';

/** The reason why a document's spans are invalid for `text`; null if they are valid. */
export function faultOf({ id, attributions }: MarkedDocument, text: string): Wording | null {
  for (const { id: which, source, cue, content } of attributions) {
    const outside = [...source, ...cue, ...content].find(
      ({ start, end }) => start < 0 || start > end || end > text.length,
    );
    if (outside === undefined) continue;
    const { start, end } = outside;
    return {
      en: `${id} ${which}: the span ${start}–${end} is not in the text`,
      ar: `${id} ${which}: المقطع ${start}–${end} خارج النص`,
    };
  }
  return null;
}
