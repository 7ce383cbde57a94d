import { describe, expect, test } from 'vitest';
import { render as annotations } from '../../../src/render/claims/annotations.ts';
import { render as brat } from '../../../src/render/claims/brat.ts';
import { close, render as labelStudio, open } from '../../../src/render/claims/label-studio.ts';
import type { Report } from '../../../src/report/report.ts';
import { articles, hostile, options } from './articles.ts';

/** A part of a claim as a reader finds it: whose, and the words at each of its spans, cut out of the text by that reader. */
interface Found {
  readonly claim: string;
  readonly role: string;
  readonly words: readonly string[];
}

const ROLES = ['content', 'cue', 'source'] as const;

/** What is to be found, from the report's own UTF-16 offsets. */
const expected = (report: Report, text: string): Found[] =>
  report.claims.flatMap((claim) =>
    ROLES.flatMap((role) => {
      const words = (claim[role]?.spans ?? []).map(({ start, end }) => text.slice(start, end));
      return words.length === 0 ? [] : [{ claim: claim.id, role, words }];
    }),
  );

/** The text as a program sees it that counts code points: Python's `text[start:end]`. */
const cutter = (text: string): ((start: number, end: number) => string) => {
  const points = [...text];
  return (start, end) => points.slice(start, end).join('');
};

const all = options({ all: true });

describe.each(articles)('%s', (_, { text, report }) => {
  const cut = cutter(text);

  test('is not trivially short', () => {
    expect(expected(report, text).length).toBeGreaterThan(8);
  });

  test('as Web Annotations: quotation and position select the same words', () => {
    const page = JSON.parse(annotations(report, all, text));
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    const found = page.items.map((item: Annotation) => {
      const [claim = '', role = 'content'] = item.id.split(':').slice(3);
      const words = item.target.map(({ selector: [quote, position] }) => {
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
        expect(cut(position.start, position.end)).toBe(quote.exact);
        return quote.exact;
      });
      return { claim, role, words };
    });
    expect(found).toEqual(expected(report, text));
  });

  test('as Web Annotations: each has the required fields', () => {
    const { items } = JSON.parse(annotations(report, all, text)) as { items: Annotation[] };
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of items) {
      expect(item).toMatchObject({ type: 'Annotation', id: expect.stringMatching(/^urn:isnad:/) });
      expect(['classifying', 'linking', 'identifying']).toContain(item.motivation);
      for (const { selector, source } of item.target) {
        expect(source).toMatch(/^claims\/articles\/[\w%-]+\.txt$/);
        expect(selector.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
      }
      for (const body of item.body) {
        expect(['tagging', 'classifying', 'identifying', 'describing', 'linking']).toContain(body.purpose);
      }
    }
  });

  test('for brat: offsets into the text give the words, and relations tie a claim together', () => {
    const { bound, relations, notes } = readBrat(brat(report, all, text));
    const claimOf = new Map(notes.map(({ id, note }) => [id, note.split(' ')[0] ?? '']));
    const found = bound.map(({ id, type, spans, words }) => {
      const pieces = spans.map(([start, end]) => cut(start, end));
      expect(pieces.join(' ').replace(/[\p{Cc}\u2028\u2029]/gu, ' ')).toBe(words);
      const content = relations.find(({ to }) => to === id)?.from ?? id;
      return { claim: claimOf.get(content) ?? '', role: type.toLowerCase(), words: pieces };
    });
    // A span over a line end is two to brat.
    const broken = expected(report, text).map((part) => ({
      ...part,
      words: part.words.flatMap((words) => words.split(/[\r\n]+/)),
    }));
    expect(found).toEqual(broken);
  });

  test('for Label Studio: regions give the words, and relations tie a claim together', () => {
    const tasks = JSON.parse(open() + labelStudio(report, all, text) + close());
    expect(tasks).toHaveLength(1);
    const [task] = tasks as Task[];
    expect(task?.data.text).toBe(text);
    const result = task?.predictions[0]?.result ?? [];
    const regions = result.filter((item): item is Region => item.type === 'labels');
    const found = new Map<string, { claim: string; role: string; words: string[] }>();
    for (const { id, value } of regions) {
      const { claim = '', role = '' } = /^(?<claim>.+)-(?<role>content|cue|source)(?:-\d+)?$/.exec(id)?.groups ?? {};
      expect(value.labels?.map((label) => label.toLowerCase())).toEqual([role]);
      expect(cut(value.start, value.end)).toBe(value.text);
      const part = found.get(`${claim} ${role}`);
      if (part === undefined) found.set(`${claim} ${role}`, { claim, role, words: [value.text] });
      else part.words.push(value.text);
    }
    expect([...found.values()]).toEqual(expected(report, text));
    const ids = new Set(regions.map(({ id }) => id));
    const ends = result.flatMap((item) => (item.type === 'relation' ? [item.from_id, item.to_id] : []));
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('the lines for brat have no control characters and no line breaks', () => {
  const lines = brat(hostile.report, all, hostile.text).trimEnd().split('\n');
  expect(lines.filter((line) => !/^(?:T|R|A|#)\d+\t/.test(line))).toEqual([]);
  expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]/u);
});

test.each([
  ['annotations', annotations],
  ['label-studio', labelStudio],
])('in %s there is nothing that a terminal would obey', (_, render) => {
  const written = render(hostile.report, all, hostile.text);
  expect(written).not.toMatch(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\ud800](?![\udc00-\udfff])/u);
});

test('half a surrogate pair beside a quotation is left out', () => {
  const text = `Anna Berg said that ${'x'.repeat(31)}.${'😀'.repeat(20)}`;
  const start = text.indexOf('😀') + 2;
  const claim = hostile.report.claims[1];
  if (claim === undefined) throw new Error('no claim');
  const only = { ...claim, cue: null, source: null, content: { text: '😀', spans: [{ start, end: start + 2 }] } };
  const page = JSON.parse(annotations({ ...hostile.report, claims: [only] }, all, text));
  const [quote] = page.items[0].target[0].selector;
  expect(quote.exact).toBe('😀');
  expect([...quote.prefix, ...quote.suffix].filter((unit) => /\p{Cs}/u.test(unit))).toEqual([]);
});

/** The lines of stand-off annotation, read as brat's manual describes them. */
function readBrat(ann: string) {
  const lines = ann.trimEnd().split('\n');
  const bound = lines.flatMap((line) => {
    const match = /^(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/u.exec(line);
    if (match === null) return [];
    const [, id = '', type = '', offsets = '', words = ''] = match;
    const spans = offsets.split(';').map((pair) => pair.split(' ').map(Number) as [number, number]);
    return [{ id, type, spans, words }];
  });
  const relations = lines.flatMap((line) => {
    const match = /^R\d+\tHas-(?:cue|source) Arg1:(T\d+) Arg2:(T\d+)$/.exec(line);
    return match === null ? [] : [{ from: match[1] ?? '', to: match[2] ?? '' }];
  });
  const notes = lines.flatMap((line) => {
    const match = /^#\d+\tAnnotatorNotes (T\d+)\t(.+)$/.exec(line);
    return match === null ? [] : [{ id: match[1] ?? '', note: match[2] ?? '' }];
  });
  return { bound, relations, notes };
}

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly { readonly purpose: string }[];
  readonly target: readonly { readonly source: string; readonly selector: readonly [Quote, Position] }[];
}
interface Quote {
  readonly type: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Position {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Region {
  readonly id: string;
  readonly type: 'labels';
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly labels?: readonly string[];
  };
}
interface Relation {
  readonly type: 'relation';
  readonly from_id: string;
  readonly to_id: string;
}
interface Task {
  readonly data: { readonly text: string };
  readonly predictions: readonly { readonly result: readonly (Region | Relation)[] }[];
}
