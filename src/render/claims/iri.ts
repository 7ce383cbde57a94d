import type { Report } from '../../report/report.ts';

/**
 * The IRI of the article as linked data: its address, its path as a relative reference, or its
 * digest.
 */
export function iriOf({ document }: Report): string {
  const { path, sha256, url } = document;
  if (url !== undefined) return url;
  if (path === null) return `urn:sha256:${sha256}`;
  if (/^https?:\/\//i.test(path)) return encodeURI(wellFormed(path));
  return path.replaceAll('\\', '/').split('/').map(escapeSegment).join('/');
}

/** The IRI of a claim, by the digest of the article: the same in every output. */
export const claimIri = ({ document }: Report, claimId: string): string =>
  `urn:isnad:${document.sha256}:${encodeURIComponent(wellFormed(claimId))}`;

// A colon in the first segment would be read as the end of a scheme.
const escapeSegment = (segment: string): string => encodeURIComponent(wellFormed(segment));

// Half a surrogate pair cannot be written as UTF-8.
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');
