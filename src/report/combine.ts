import type { Claim, Source } from '../analysis/claim.ts';
import type { Document } from '../text/document.ts';
import { lastStartingAtOrBefore } from '../text/span.ts';
import type { AnalyzedArticle } from './analyzed-article.ts';
import type { Report } from './report.ts';

/**
 * One article from the parts of it that were analysed each in its language: claims, hedges and problems in text order, the
 * sources of later parts numbered on. `document` is the whole text, read by the rules of the main part's language.
 */
export function combineParts(
  main: AnalyzedArticle,
  others: readonly AnalyzedArticle[],
  document: AnalyzedArticle['document'],
): AnalyzedArticle {
  const parts = [main, ...others];
  const reports = renumbered(parts.map(({ report }) => report));
  const inOrder = <T extends { readonly start: number }>(all: T[]): T[] => all.sort((a, b) => a.start - b.start);
  const total = (of: (coverage: Report['coverage']) => number): number =>
    reports.reduce((sum, { coverage }) => sum + of(coverage), 0);
  return {
    ...main,
    document,
    quotations: inOrder(parts.flatMap(({ quotations }) => quotations)),
    report: {
      ...main.report,
      sources: reports.flatMap(({ sources }) => sources),
      claims: reports
        .flatMap(({ claims }) => claims.map((claim) => placedIn(document, claim)))
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
      hedges: inOrder(reports.flatMap(({ hedges }) => hedges)),
      modifiers: inOrder(reports.flatMap(({ modifiers }) => modifiers)),
      coverage: {
        sentences: total(({ sentences }) => sentences),
        attributed: total(({ attributed }) => attributed),
        ownVoice: total(({ ownVoice }) => ownVoice),
      },
      problems: reports.flatMap(({ problems }) => problems),
    },
  };
}

/** Gives the sources of each report the numbers behind those of the reports before. */
function renumbered(reports: readonly Report[]): Report[] {
  let known = 0;
  return reports.map((report) => {
    const ids = new Map(report.sources.map(({ id }, index) => [id, `s${known + index + 1}`]));
    known += report.sources.length;
    const idOf = (id: string): string => ids.get(id) ?? id;
    return {
      ...report,
      sources: report.sources.map((source): Source => ({ ...source, id: idOf(source.id) })),
      claims: report.claims.map((claim) => withSourceIds(claim, idOf)),
    };
  });
}

const withSourceIds = (claim: Claim, idOf: (id: string) => string): Claim => ({
  ...claim,
  source: claim.source?.id == null ? claim.source : { ...claim.source, id: idOf(claim.source.id) },
  chain: claim.chain.map((link) => ({ ...link, id: idOf(link.id) })),
});

/** A claim with the number of its paragraph among those of the whole text. */
function placedIn({ paragraphs }: Document, claim: Claim): Claim {
  const spans = [claim.content, claim.source, claim.cue].flatMap((passage) => passage?.spans ?? []);
  const start = Math.min(...spans.map((span) => span.start));
  return { ...claim, place: { ...claim.place, paragraph: Math.max(0, lastStartingAtOrBefore(paragraphs, start)) + 1 } };
}
