import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';
import { shownClaims } from './columns.ts';
import { claimIri, iriOf } from './iri.ts';
import { jsonOf } from './json-array.ts';

export { between, close, open } from './json-array.ts';

/** The claims in the vocabulary of schema.org, without a rating, because nobody has judged them. */
export function render(report: Report, options: RenderOptions): string {
  const { language } = report.document;
  const article = { '@type': 'Article', '@id': iriOf(report), ...detailsOf(report.document) };
  const claims = shownClaims(report, options.all).map((claim) => claimOf(claim, report));
  return jsonOf({
    '@context': 'https://schema.org',
    '@graph': [{ ...article, inLanguage: language }, ...claims],
  });
}

/** The metadata of the article. */
const detailsOf = ({ title, author, outlet, published }: Report['document']): object => ({
  ...(title === null ? {} : { headline: title }),
  ...(author === undefined ? {} : { author: { name: author } }),
  ...(outlet === undefined ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
  ...(published === undefined ? {} : { datePublished: published }),
});

const claimOf = (claim: Claim, report: Report): object => ({
  '@type': 'Claim',
  '@id': claimIri(report, claim.id),
  text: claim.content.text,
  inLanguage: report.document.language,
  ...authorOf(claim),
  appearance: { '@id': iriOf(report) },
  ...(claim.parent === null ? {} : { isPartOf: { '@id': claimIri(report, claim.parent) } }),
});

// An office or an anonymous source may be several people, and an unresolved source has no name.
const TYPES: Readonly<Record<string, string>> = { person: 'Person', organisation: 'Organization' };

function authorOf({ source }: Claim): object {
  const name = source?.name ?? source?.text;
  if (!source || !name) return {};
  const type = TYPES[source.transparency];
  return { author: { ...(type === undefined ? {} : { '@type': type }), name } };
}
