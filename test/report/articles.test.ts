import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOn } from '../../src/report/build.ts';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { textOf } from '../../src/text/span.ts';

const folder = resolve(import.meta.dirname, '../../claims/articles');
const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const read = async (name: string): Promise<{ name: string; text: string; report: Report }> => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, report: await reportOn({ id: name, path: null, text, language: 'auto' }) };
};

describe.each(await Promise.all(articles.map(read)))('the report on $name', ({ text, report }) => {
  test('is valid by the schema', () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('quotes the article word for word', () => {
    const passages = report.claims.flatMap(({ content, cue, source }) =>
      [content, cue, source].filter((part) => part !== null),
    );
    const mentions = [
      ...report.sources.flatMap((source) => source.mentions),
      ...report.claims.flatMap(({ hedging }) => hedging.reasons),
      ...report.hedges,
    ];
    expect(passages.map((passage) => passage.text)).toEqual(passages.map(({ spans }) => textOf(text, spans)));
    expect(mentions.map((mention) => mention.text)).toEqual(mentions.map((span) => text.slice(span.start, span.end)));
  });

  test('has no dangling references', () => {
    const sources = new Set(report.sources.map(({ id }) => id));
    const attributed = new Set(report.claims.filter(({ source }) => source !== null).map(({ id }) => id));
    expect(new Set(report.claims.map(({ id }) => id)).size).toBe(report.claims.length);
    for (const { id, parent, source, chain } of report.claims) {
      if (parent !== null) expect(attributed, `the parent of ${id}`).toContain(parent);
      for (const named of [source?.id ?? null, ...chain.map((link) => link.id)]) {
        if (named !== null) expect(sources, `a source of ${id}`).toContain(named);
      }
    }
  });

  test('has exactly the points of its reasons', () => {
    for (const { id, hedging } of report.claims) {
      const sum = hedging.reasons.reduce((points, reason) => points + reason.points, 0);
      expect({ id, sum: Math.max(0, sum) }).toEqual({ id, sum: hedging.points });
    }
  });
});
