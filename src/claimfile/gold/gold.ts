import type { Claim } from '../../analysis/claim.ts';
import { type Problem, worded } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import { placesOf } from '../../text/place.ts';
import type { Span } from '../../text/span.ts';
import { type Anchor, type AnchorText, anchorText, onlyAnchor } from '../format/anchor.ts';
import { problemsOfShape, readClaims } from '../format/read.ts';
import type { ArticleRecord, ClaimFile, ClaimRecord, SourceRecord } from '../format/schema.ts';
import { contentAnchors, pairClaims } from '../match/pair-claims.ts';
import { nearestWords } from './nearest-words.ts';

/** A claim as gold: spans in UTF-16 offsets of the article, and labels. */
export interface GoldAttribution {
  readonly id: string;
  readonly parent: string | null;
  readonly source: readonly (readonly [start: number, end: number])[];
  readonly cue: readonly (readonly [start: number, end: number])[];
  readonly content: readonly (readonly [start: number, end: number])[];
  readonly name?: string;
  readonly chain?: readonly string[];
  readonly transparency?: string;
  readonly stance: string;
  readonly certainty: string;
  readonly type?: string;
}

/** A claim file as gold, one line of JSON Lines for `isnad score` and for training. */
export interface GoldDocument {
  readonly id: string;
  readonly language: string;
  readonly outlet?: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** A valid claim file that can be exported as gold. */
export interface GoldSource {
  /** The article's path, relative to the claim file. */
  readonly article: string;
  readonly language: ArticleRecord['language'];
  /**
   * The gold over the article's text; problems where a claim's words have no one place in it. The analysis says only where a
   * source stands that the claim has no words for: a pronoun, in a claim that both give to somebody.
   */
  readonly goldIn: (articleText: string, report: Report) => GoldDocument | readonly Problem[];
}

/** Reads a claim file as gold; problems of its shape must be fixed first. */
export function goldOf(text: string, path: string): GoldSource | readonly Problem[] {
  const { file, problems, yaml } = readClaims(text);
  if (file === null || problems.length > 0) return problemsOfShape(problems, { text, path });
  const claimFile = file as unknown as ClaimFile; // the schema had nothing to say against it
  return {
    article: claimFile.article.path,
    language: claimFile.article.language,
    goldIn: (articleText, report) => {
      const article = anchorText(articleText);
      const anchors = contentAnchors(file, article);
      const { found } = pairClaims({ file, anchors, text: article, report });
      const placed = claimFile.claims.map(
        (claim, index): Placed => ({
          claim,
          place: onlyAnchor(article, anchors[index] ?? [], claim.at),
          analysed: report.claims[found[index] ?? -1] ?? null,
        }),
      );
      const lost = placed.flatMap(({ claim, place }, index) =>
        isExported(claim) && place === null ? [{ claim, offset: yaml.offsetOf(['claims', index, 'content']) }] : [],
      );
      const at = placesOf(text);
      if (lost.length > 0) return lost.map(({ claim, offset }) => noPlace(claim, path, at(offset)));
      return goldDocument(claimFile, article, placed, path);
    },
  };
}

/** What the writer says is no attribution, and a claim that is gone has no words in the article. */
const isExported = ({ gone, source, cue, chain, mention }: ClaimRecord): boolean =>
  gone !== true && [source, cue, chain, mention].some((part) => part !== undefined);

const noPlace = (
  { id }: ClaimRecord,
  path: string,
  place: { readonly line: number; readonly column: number },
): Problem => ({
  rule: 'quote-not-verbatim',
  severity: 'error',
  ...worded({
    en: `the content of ${id} has no single place in the article; run isnad validate`,
    ar: `ليس لمحتوى القول ${id} موضع واحد في المقال؛ شغّل isnad validate`,
  }),
  path,
  ...place,
});

interface Placed {
  readonly claim: ClaimRecord;
  readonly place: Anchor | null;
  /** The claim of the analysis that it is paired with. */
  readonly analysed: Claim | null;
}

function goldDocument(file: ClaimFile, article: AnchorText, placed: readonly Placed[], path: string): GoldDocument {
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const exported = new Set(file.claims.filter(isExported).map(({ id }) => id));
  const attributions = placed.flatMap((one) =>
    one.place === null || !isExported(one.claim)
      ? []
      : [attributionOf({ article, sources, exported }, one, one.place.spans)],
  );
  const { language, outlet } = file.article;
  return { id: path, language, ...(outlet === undefined ? {} : { outlet }), text: article.text, attributions };
}

interface Context {
  readonly article: AnchorText;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** The ids of the claims that become attributions. */
  readonly exported: ReadonlySet<string>;
}

function attributionOf(
  { article, sources, exported }: Context,
  { claim, analysed }: Placed,
  content: readonly Span[],
): GoldAttribution {
  const cue = nearestWords(article, claim.cue === undefined ? [] : [claim.cue], { content, beside: content });
  const source = sources.get(claim.source ?? '');
  const names = claim.mention !== undefined ? [claim.mention] : source === undefined ? [] : namesOf(source);
  const named = nearestWords(article, names, { content, beside: cue.length > 0 ? cue : content });
  const mention = named.length > 0 || source === undefined ? named : (analysed?.source?.spans ?? []);
  const chain = (claim.chain ?? (claim.source === undefined ? [] : [claim.source])).map(
    (id) => sources.get(id)?.name ?? id,
  );
  return {
    id: claim.id,
    parent: claim.parent !== undefined && exported.has(claim.parent) ? claim.parent : null,
    source: pairsOf(mention),
    cue: pairsOf(cue),
    content: pairsOf(content),
    ...(source === undefined ? {} : { name: source.name, transparency: source.transparency }),
    ...(chain.length === 0 ? {} : { chain }),
    ...{ stance: claim.stance, certainty: claim.certainty },
    ...(claim.type === undefined ? {} : { type: claim.type }),
  };
}

const namesOf = ({ name, aliases = [] }: SourceRecord): string[] => [name, ...aliases];

const pairsOf = (spans: readonly Span[]): (readonly [number, number])[] => spans.map(({ start, end }) => [start, end]);
