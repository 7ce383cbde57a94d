import type { Version, VersionClaim, VersionSource } from '../diff/version.ts';
import type { Problem } from '../problem.ts';
import { placesOf } from '../text/place.ts';
import { type AnchorText, anchorText, findAnchors, selected } from './format/anchor.ts';
import { problemsOfShape, readClaims } from './format/read.ts';
import type { ClaimRecord, SourceRecord } from './format/schema.ts';
import type { ValidParts } from './format/valid-parts.ts';
import type { FoundArticle } from './rules/rule.ts';

/** A claim file as a version to compare, or the problem that prevents reading it. */
export type ReadVersion = { readonly version: Omit<Version, 'direction'> } | { readonly problems: readonly Problem[] };

/**
 * Reads a claim file for a comparison. Quotations have spans where `articleAt` finds the article
 * and the article contains them.
 */
export function claimFileVersion(
  { text, path }: { readonly text: string; readonly path: string },
  articleAt: (path: string) => FoundArticle,
): ReadVersion {
  const { file, problems, yaml } = readClaims(text);
  if (file === null || problems.length > 0) return { problems: problemsOfShape(problems, { text, path }) };
  const placeOf = placesOf(text);
  const reader = { sources: sourcesOf(file), article: articleFor(file, articleAt) };
  const claims = file.claims.flatMap((claim, index): VersionClaim[] => {
    // Claims that are marked as gone are kept for their notes only.
    if (claim.gone) return [];
    return [{ ...comparedClaim(claim as ClaimRecord, reader), place: placeOf(yaml.offsetOf(['claims', index])) }];
  });
  return { version: { kind: 'claim-file', path, language: file.article.language ?? '', claims } };
}

/** The data that the claims of a file refer to. */
interface Reader {
  readonly sources: ReadonlyMap<string, Partial<SourceRecord>>;
  readonly article: AnchorText | null;
}

const sourcesOf = ({ sources }: ValidParts): Reader['sources'] =>
  new Map(sources.map((source) => [source.id ?? '', source]));

function articleFor({ article }: ValidParts, articleAt: (path: string) => FoundArticle): AnchorText | null {
  const found = article.path === undefined ? null : articleAt(article.path);
  return found?.found === 'read' ? anchorText(found.text) : null;
}

function comparedClaim(claim: ClaimRecord, reader: Reader): Omit<VersionClaim, 'place'> {
  const { id, parent = null, content, cue, stance, certainty, polarity = 'positive', irrealis = null, hedging } = claim;
  return {
    ...{ id, parent, stance, certainty, polarity, irrealis, level: hedging, hedges: [] },
    content: { text: content, spans: spansOf(claim, reader) },
    cue: cue === undefined ? null : { text: cue, spans: [], entry: null },
    source: isOwn(claim) ? null : sourceOf(claim, reader),
    tellers: tellersOf(claim, reader),
    type: claim.type ?? null,
  };
}

const isOwn = ({ source, mention, chain, cue, type }: ClaimRecord): boolean =>
  [source, mention, chain, cue, type].every((field) => field === undefined);

function spansOf({ content, at = {} }: ClaimRecord, { article }: Reader): VersionClaim['content']['spans'] {
  const anchors = article === null ? [] : findAnchors(article, content);
  const [first] = article === null || anchors.length < 2 ? anchors : selected(article, anchors, at);
  return first?.spans ?? [];
}

function sourceOf({ source, mention = '' }: ClaimRecord, { sources }: Reader): VersionSource {
  if (source === undefined) {
    return { name: mention, aliases: [], mention, transparency: mention === '' ? 'none' : null, spans: [] };
  }
  const { name = source, aliases = [], transparency = null } = sources.get(source) ?? {};
  return { name, aliases, mention, transparency, spans: [] };
}

const tellersOf = ({ source, chain = [] }: ClaimRecord, { sources }: Reader): string[] =>
  chain
    .filter((id, index) => id !== source && chain.lastIndexOf(id) === index)
    .map((id) => sources.get(id)?.name ?? id);
