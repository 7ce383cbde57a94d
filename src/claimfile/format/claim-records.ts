import type { Claim, Source } from '../../analysis/claim.ts';
import { onceFor } from '../../memo.ts';
import { foldName } from '../../report/names.ts';
import { type Anchor, type AnchorText, findAnchors } from './anchor.ts';
import { cleanName, contentOf, selectorFor } from './passages.ts';
import { readableId } from './readable-id.ts';
import type { ClaimRecord, SourceRecord } from './schema.ts';

// Turns the sources and claims of an analysis into records of a claim file.

/** The ids of a file's sources by those of the report; sources of one kind and name are one. */
export type SourceIds = ReadonlyMap<string, string>;

/** Readable ids for the sources of a report. */
export function sourceIds(sources: readonly Source[]): SourceIds {
  const byName = new Map<string, string>();
  return new Map(
    sources.map(({ id, name, transparency }) => {
      const key = `${transparency} ${foldName(name)}`;
      const readable = byName.get(key) ?? readableId(name, new Set(byName.values()));
      byName.set(key, readable);
      return [id, readable];
    }),
  );
}

/** The sources with the ids of the file, merged where several have one id. */
export function merged(sources: readonly Source[], ids: SourceIds): Source[] {
  const byId = new Map<string, Source>();
  for (const source of sources) {
    const id = ids.get(source.id) ?? source.id;
    const first = byId.get(id);
    byId.set(id, { ...(first ?? source), id, mentions: [...(first?.mentions ?? []), ...source.mentions] });
  }
  return [...byId.values()];
}

/** The record of a source, with the mentions that no other source shares as aliases. */
export function sourceRecord(source: Source, sources: readonly Source[]): SourceRecord {
  const { id, name, transparency, mentions } = source;
  // A mention that two sources share is an alias of neither.
  const seen = new Set([name, ...sources.filter((other) => other !== source).flatMap(namesOf)].map(foldName));
  const aliases = mentions
    .map((mention) => cleanName(mention.text))
    .filter((alias) => foldName(alias) !== '' && !seen.has(foldName(alias)) && seen.add(foldName(alias)));
  return { id, name: cleanName(name) || id, ...(aliases.length === 0 ? {} : { aliases }), transparency };
}

const namesOf = ({ name, mentions }: Source): string[] => [name, ...mentions.map(({ text }) => text)];

/** A claim with the text that a claim file quotes for it, and its places in the article. */
export interface QuotedClaim {
  readonly claim: Claim;
  readonly content: string;
  readonly anchors: readonly Anchor[];
}

/** The claims whose content has words; a sentence of dots or stars has none. */
export const quotedClaims = (claims: readonly Claim[], article: AnchorText): readonly QuotedClaim[] =>
  knownQuotations(article)(claims);

const knownQuotations = onceFor((article: AnchorText) =>
  onceFor((claims: readonly Claim[]) => quoted(claims, article)),
);

const quoted = (claims: readonly Claim[], article: AnchorText): QuotedClaim[] =>
  claims
    .map((claim) => {
      const content = contentOf(claim, article);
      return { claim, content, anchors: findAnchors(article, content) };
    })
    .filter(({ anchors }) => anchors.length > 0);

/** The ids in the file, by those of the report. */
export interface RecordIds {
  readonly sources: SourceIds;
  readonly claims: ReadonlyMap<string, string>;
}

/** The record of a claim. */
export function claimRecord(
  { claim, content, anchors }: QuotedClaim,
  article: AnchorText,
  ids: RecordIds,
): ClaimRecord {
  const at = selectorFor(anchors, claim, article);
  const parent = ids.claims.get(claim.parent ?? '');
  return {
    id: ids.claims.get(claim.id) ?? claim.id,
    ...(parent === undefined ? {} : { parent }),
    ...attribution(claim, ids.sources),
    content,
    ...(at === null ? {} : { at }),
    ...graded(claim),
  };
}

/** The attribution fields of a claim: source, mention, chain and cue. */
function attribution({ source, chain, cue }: Claim, ids: SourceIds): Partial<ClaimRecord> {
  const id = source?.id == null ? undefined : ids.get(source.id);
  const tellers = chain
    .map((link) => ids.get(link.id) ?? link.id)
    .filter((teller, index, all) => all.lastIndexOf(teller) === index);
  return {
    ...(id === undefined ? {} : { source: id }),
    ...(id === undefined && source !== null && source.text !== '' ? { mention: cleanName(source.text) } : {}),
    ...(tellers.length === 0 || (tellers.length === 1 && tellers[0] === id) ? {} : { chain: tellers }),
    ...(cue === null ? {} : { cue: cleanName(cue.text) }),
  };
}

const graded = ({ source, cue, type, stance, certainty, polarity, irrealis, hedging }: Claim) => ({
  ...(source === null && cue === null ? {} : { type }),
  ...{ stance, certainty },
  ...(polarity === 'positive' ? {} : { polarity }),
  ...(irrealis === null ? {} : { irrealis }),
  ...{ hedging: hedging.level, status: 'unchecked' as const },
});
