import type { ComparableArticle, ComparableClaim } from '../../origins/comparable-article.ts';
import type { ComparableSource } from '../../origins/comparable-source.ts';
import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { MergedSource } from '../../origins/merge-sources.ts';
import type { Join, Origin } from '../../origins/origins.ts';
import { counted } from '../../wording.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { arrow, directionOf, joinList, joinParts } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';
import { ORIGIN_MESSAGES } from './origin-messages.ts';

type Ui = RenderOptions['ui'];

/** The data of the cells. */
interface CellView {
  readonly comparison: ArticleComparison;
  readonly ui: Ui;
  /** The name of an article; by default its path, or else its id. */
  readonly call?: (article: ComparableArticle | undefined) => string;
  /** How a name is written inside a text; by default with control characters made visible. */
  readonly named?: (name: string) => string;
}

/** The short name of an article. */
export const nameOf = (article: ComparableArticle | undefined): string => article?.path ?? article?.id ?? '';

/** The name of an article, with its date of publication where known. */
export const articleText = (article: ComparableArticle | undefined, ui: Ui): DirectedText => {
  const { direction } = MESSAGES[ui];
  const day = article?.published?.slice(0, 10);
  const name = visible(nameOf(article));
  return { text: day === undefined ? name : joinParts([name, day], '·', direction), direction };
};

/** The name of the source, after those of the intermediaries. */
export function tellersText({ speaker, relays }: ComparableClaim, ui: Ui): DirectedText {
  const { direction, ownVoice, nobody } = MESSAGES[ui];
  if (speaker === null) return { text: ownVoice, direction };
  const name = ({ name: own }: ComparableSource): string => (own === null ? nobody : visible(own));
  const shown = [...relays, speaker].map(name);
  const own = directionOf(shown.join(' '), direction);
  return { text: joinParts(shown, arrow(own), own), direction: own };
}

/** An article, and the level of the claim in it, or that it is in the writer's own voice. */
export function placeText(claim: ComparableClaim, { articles }: ArticleComparison, ui: Ui): DirectedText {
  const { direction, level, ownVoice } = MESSAGES[ui];
  const firm = claim.speaker === null ? ownVoice : `${LEVEL_SIGNS[claim.level]} ${level[claim.level]}`;
  return { text: joinParts([articleText(articles[claim.article], ui).text, firm], '·', direction), direction };
}

/** Why a claim has the same origin as another; names that other claim where there are several. */
export function reasonText(
  join: Join,
  { articles }: Origin,
  { comparison, ui, call = nameOf, named = visible }: CellView,
): DirectedText {
  const { direction, clause } = MESSAGES[ui];
  const own = ORIGIN_MESSAGES[ui];
  const { speaker, relay } = join;
  const parts = [
    ...(speaker === null ? [] : [own.speaker.replace('#', () => named(speaker))]),
    ...(relay === null || relay === speaker ? [] : [own.relay.replace('#', () => named(relay))]),
    own.wording.replace('#', String(Math.round(100 * join.share))),
  ];
  const reasons = joinList(parts, clause, direction);
  if (articles.length <= 2) return { text: reasons, direction };
  const like = own.like.replace('#', () => named(call(comparison.articles[join.like.article])));
  return { text: joinList([like, reasons], ' ', direction), direction };
}

/** The other speakers of similar claims; empty for none. */
export function alikeText({ alike }: Origin, ui: Ui, named: (name: string) => string = visible): DirectedText {
  const { direction, list } = MESSAGES[ui];
  const names = [...new Set(alike.flatMap(({ speaker }) => (speaker === null ? [] : [named(speaker)])))];
  const text = names.length === 0 ? '' : `${ORIGIN_MESSAGES[ui].alike} ${joinList(names, list, direction)}`;
  return { text, direction };
}

/** The name of a source, marked where it may be several people. */
export function sourceText({ name, one }: MergedSource, ui: Ui): DirectedText {
  const { direction, nobody } = MESSAGES[ui];
  if (name === null) return { text: nobody, direction };
  const shown = visible(name);
  return one
    ? { text: shown, direction: directionOf(shown, direction) }
    : { text: `${shown} ${ORIGIN_MESSAGES[ui].several}`, direction };
}

/** The counts of the comparison, and the articles that are copies of one text. */
export function summaryTexts(comparison: ArticleComparison, ui: Ui): DirectedText[] {
  const { direction, tag, list } = MESSAGES[ui];
  const own = ORIGIN_MESSAGES[ui];
  const claims = comparison.articles.flatMap((article) => article.claims.filter(({ speaker }) => speaker !== null));
  const shared = comparison.origins.filter(({ articles }) => articles.length > 1).length;
  const parts = [
    counted(comparison.articles.length, own.articles, tag),
    counted(claims.length, own.claims, tag),
    counted(shared, own.shared, tag),
  ];
  const copies = comparison.copies.map(({ articles, share }) => {
    const names = articles.map((index) => visible(nameOf(comparison.articles[index])));
    return { text: `${own.copies.replace('#', String(Math.round(100 * share)))} ${names.join(list)}`, direction };
  });
  return [{ text: joinParts(parts, '·', direction), direction }, ...copies];
}
