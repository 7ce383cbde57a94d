import type { Report } from '../../report/report.ts';

/**
 * The article as linked data names it: its address, its path as a relative reference, or else by
 * its digest.
 */
export function iriOf({ document }: Report): string {
  const { path, sha256, url } = document;
  if (url !== undefined) return url;
  if (path === null) return `urn:sha256:${sha256}`;
  if (/^https?:\/\//i.test(path)) return encodeURI(wellFormed(path));
  return path.replaceAll('\\', '/').split('/').map(escapeSegment).join('/');
}

/** A claim of the article, by the digest of its text: the same in every output. */
export const claimIri = ({ document }: Report, claimId: string): string =>
  `urn:isnad:${document.sha256}:${encodeURIComponent(wellFormed(claimId))}`;

// A colon in the first segment would make a scheme of it.
const escapeSegment = (segment: string): string => encodeURIComponent(wellFormed(segment));

// Half a surrogate pair cannot be written as UTF-8.
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');
