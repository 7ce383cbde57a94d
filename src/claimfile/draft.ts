import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Source } from '../analysis/claim.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { anchorText } from './format/anchor.ts';
import {
  claimRecord,
  merged,
  type QuotedClaim,
  quotedClaims,
  sourceIds,
  sourceRecord,
} from './format/claim-records.ts';
import { cleanName } from './format/passages.ts';
import { type ArticleRecord, type ClaimFile, FORMAT_VERSION, LONGEST_URL } from './format/schema.ts';
import { PROPOSED_COMMENT } from './format/yaml-items.ts';
import { proposalKeys, sortedKeys } from './match/proposals.ts';

/** The input of a draft. */
export interface DraftInput {
  readonly report: Report;
  readonly text: string;
  /** The sentences of the text. */
  readonly sentences: readonly Span[];
  /** The path of the article to write into the file. */
  readonly path: string;
  /** The path of the JSON Schema of claim files, for editors. */
  readonly schema: string;
}

/** A complete claim file for people to edit and keep, as YAML. */
export function draftClaims({ report, text, sentences, path, schema }: DraftInput): string {
  const { claims, document } = report;
  const article = anchorText(text);
  const quoted = quotedClaims(claims, article);
  const ids = {
    sources: sourceIds(report.sources),
    claims: new Map(quoted.map(({ claim }) => [claim.id, claim.id])),
  };
  const sources = merged(
    report.sources.filter((one) => speaks(one, quoted)),
    ids.sources,
  );
  const title = cleanName(document.title ?? '');
  const keyOf = proposalKeys({ text, sentences });
  const file: ClaimFile = {
    isnad: FORMAT_VERSION,
    article: {
      ...{ path, sha256: document.sha256 },
      ...(title === '' ? {} : { title }),
      ...detailsOf(document),
      language: document.language as ClaimFile['article']['language'],
    },
    sources: sources.map((one) => sourceRecord(one, sources)),
    claims: quoted.map((one) => claimRecord(one, article, ids)),
    proposed: sortedKeys(quoted.map(({ claim }) => keyOf(claim))),
  };
  return `# yaml-language-server: $schema=${schema}\n${toYaml(file)}`;
}

/** The metadata of the article that a claim file has fields for. */
function detailsOf({ outlet, author, url, published }: Report['document']): Partial<ArticleRecord> {
  const said = {
    outlet: cleanName(outlet ?? ''),
    author: cleanName(author ?? ''),
    url: (url ?? '').length > LONGEST_URL ? '' : (url ?? ''),
    published: published ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== ''));
}

const speaks = ({ id }: Source, quoted: readonly QuotedClaim[]): boolean =>
  quoted.some(({ claim: { source, chain } }) => source?.id === id || chain.some((link) => link.id === id));

/**
 * Block style: one line for each value, whatever its length, and a blank line between the parts.
 */
function toYaml(file: ClaimFile): string {
  const document = new Document(file);
  const parts = isMap(document.contents) ? document.contents.items.slice(1) : [];
  for (const { key, value } of parts) {
    Object.assign(key as object, { spaceBefore: true });
    if (isScalar(key) && key.value === 'proposed') key.commentBefore = PROPOSED_COMMENT;
    else
      for (const item of isSeq(value) ? value.items.slice(1) : []) Object.assign(item as object, { spaceBefore: true });
  }
  return document.toString({ lineWidth: 0, blockQuote: false });
}
