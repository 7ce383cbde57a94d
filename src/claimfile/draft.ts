import { Document, isMap, isSeq } from 'yaml';
import type { Claim, Source } from '../analysis/claims.ts';
import { foldName } from '../report/names.ts';
import type { Report } from '../report/report.ts';
import { type AnchorText, anchorText, findAnchors } from './anchor.ts';
import { idFor } from './ids.ts';
import { contentOf, plainName, selectorFor } from './passages.ts';
import { type ClaimFile, type FiledClaim, type FiledSource, FORMAT_VERSION } from './schema.ts';

/** What a draft is made from. */
export interface DraftInput {
  readonly report: Report;
  readonly text: string;
  /** The article's path as the file is to have it. */
  readonly path: string;
  /** Where the JSON Schema of claim files stands, for editors. */
  readonly schema: string;
}

/** A complete claim file for people to edit and keep, as YAML. */
export function draftClaims({ report, text, path, schema }: DraftInput): string {
  const { claims, document } = report;
  const ids = idsOf(report.sources);
  const sources = merged(
    report.sources.filter((one) => speaks(one, claims)),
    ids,
  );
  const file: ClaimFile = {
    isnad: FORMAT_VERSION,
    article: {
      ...{ path, sha256: document.sha256 },
      ...(document.title === null ? {} : { title: plainName(document.title) }),
      language: document.language as ClaimFile['article']['language'],
    },
    sources: sources.map((one) => filedSource(one, sources)),
    claims: filedClaims(claims, anchorText(text), ids),
  };
  return `# yaml-language-server: $schema=${schema}\n${toYaml(file)}`;
}

/** The ids of a file's sources by those of the report; sources of one kind and name are one. */
type Ids = ReadonlyMap<string, string>;

function idsOf(sources: readonly Source[]): Ids {
  const byName = new Map<string, string>();
  return new Map(
    sources.map(({ id, name, transparency }) => {
      const key = `${transparency} ${foldName(name)}`;
      const readable = byName.get(key) ?? idFor(name, new Set(byName.values()));
      byName.set(key, readable);
      return [id, readable];
    }),
  );
}

const speaks = ({ id }: Source, claims: readonly Claim[]): boolean =>
  claims.some(({ source, chain }) => source?.id === id || chain.some((link) => link.id === id));

/** The sources with the ids of the file, each once with all its mentions. */
function merged(sources: readonly Source[], ids: Ids): Source[] {
  const byId = new Map<string, Source>();
  for (const source of sources) {
    const id = ids.get(source.id) ?? source.id;
    const first = byId.get(id);
    byId.set(id, { ...(first ?? source), id, mentions: [...(first?.mentions ?? []), ...source.mentions] });
  }
  return [...byId.values()];
}

function filedSource(source: Source, sources: readonly Source[]): FiledSource {
  const { id, name, transparency, mentions } = source;
  // What the article calls two sources is the name of neither.
  const seen = new Set([name, ...sources.filter((other) => other !== source).flatMap(namesOf)].map(foldName));
  const aliases = mentions
    .map((mention) => plainName(mention.text))
    .filter((alias) => foldName(alias) !== '' && !seen.has(foldName(alias)) && seen.add(foldName(alias)));
  return { id, name: plainName(name) || id, ...(aliases.length === 0 ? {} : { aliases }), transparency };
}

const namesOf = ({ name, mentions }: Source): string[] => [name, ...mentions.map(({ text }) => text)];

function filedClaims(claims: readonly Claim[], article: AnchorText, ids: Ids): FiledClaim[] {
  const contents = claims.map((claim) => {
    const content = contentOf(claim, article);
    return { claim, content, anchors: findAnchors(article, content) };
  });
  // A sentence of nothing but dots or stars quotes no words.
  const kept = contents.filter(({ anchors }) => anchors.length > 0);
  const known = new Set(kept.map(({ claim }) => claim.id));
  return kept.map(({ claim, content, anchors }) => {
    const at = selectorFor(anchors, claim, article);
    const parent = claim.parent !== null && known.has(claim.parent) ? { parent: claim.parent } : {};
    return {
      id: claim.id,
      ...parent,
      ...ascription(claim, ids),
      content,
      ...(at === null ? {} : { at }),
      ...graded(claim),
    };
  });
}

function ascription({ source, chain, cue }: Claim, ids: Ids): Partial<FiledClaim> {
  const id = source?.id == null ? undefined : ids.get(source.id);
  const tellers = chain
    .map((link) => ids.get(link.id) ?? link.id)
    .filter((teller, index, all) => all.lastIndexOf(teller) === index);
  return {
    ...(id === undefined ? {} : { source: id }),
    ...(id === undefined && source !== null && source.text !== '' ? { mention: plainName(source.text) } : {}),
    ...(tellers.length === 0 || (tellers.length === 1 && tellers[0] === id) ? {} : { chain: tellers }),
    ...(cue === null ? {} : { cue: plainName(cue.text) }),
  };
}

const graded = ({ source, cue, type, stance, certainty, polarity, irrealis, hedging }: Claim) => ({
  ...(source === null && cue === null ? {} : { type }),
  ...{ stance, certainty },
  ...(polarity === 'positive' ? {} : { polarity }),
  ...(irrealis === null ? {} : { irrealis }),
  ...{ hedging: hedging.level, status: 'unchecked' as const },
});

/** Block style, one line for each value however long, a blank line between the parts. */
function toYaml(file: ClaimFile): string {
  const document = new Document(file);
  const parts = isMap(document.contents) ? document.contents.items.slice(1) : [];
  for (const { key, value } of parts) {
    Object.assign(key as object, { spaceBefore: true });
    for (const item of isSeq(value) ? value.items.slice(1) : []) Object.assign(item as object, { spaceBefore: true });
  }
  return document.toString({ lineWidth: 0, blockQuote: false });
}
