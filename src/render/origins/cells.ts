import type { ComparableArticle, ComparableClaim } from '../../origins/comparable-article.ts';
import type { ComparableSource } from '../../origins/comparable-source.ts';
import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { MergedSource } from '../../origins/merge-sources.ts';
import type { Join, Origin } from '../../origins/origins.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import { counted } from '../locale/plural.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { arrow, directionOf, joinList, joinParts } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';
import { ORIGIN_MESSAGES } from './origin-messages.ts';

type Ui = RenderOptions['ui'];

/** What the cells are made from. */
interface CellView {
  readonly comparison: ArticleComparison;
  readonly ui: Ui;
  /** What an article is called; by its path, or its id, unless this says otherwise. */
  readonly call?: (article: ComparableArticle | undefined) => string;
  /**
   * How a name is written among other words; as a terminal may show it, unless this says otherwise.
   */
  readonly named?: (name: string) => string;
}

/** What an article is called in a list of several. */
export const nameOf = (article: ComparableArticle | undefined): string => article?.path ?? article?.id ?? '';

/** An article by name, with the day it was published where that is known. */
export const articleText = (article: ComparableArticle | undefined, ui: Ui): DirectedText => {
  const { direction } = MESSAGES[ui];
  const day = article?.published?.slice(0, 10);
  const name = visible(nameOf(article));
  return { text: day === undefined ? name : joinParts([name, day], '·', direction), direction };
};

/** Who says it, behind those it came through. */
export function tellersText({ speaker, relays }: ComparableClaim, ui: Ui): DirectedText {
  const { direction, ownVoice, nobody } = MESSAGES[ui];
  if (speaker === null) return { text: ownVoice, direction };
  const name = ({ name: own }: ComparableSource): string => (own === null ? nobody : visible(own));
  const shown = [...relays, speaker].map(name);
  const own = directionOf(shown.join(' '), direction);
  return { text: joinParts(shown, arrow(own), own), direction: own };
}

/** An article, and how firmly it puts the claim; or that it says so itself. */
export function placeText(claim: ComparableClaim, { articles }: ArticleComparison, ui: Ui): DirectedText {
  const { direction, level, ownVoice } = MESSAGES[ui];
  const firm = claim.speaker === null ? ownVoice : `${LEVEL_SIGNS[claim.level]} ${level[claim.level]}`;
  return { text: joinParts([articleText(articles[claim.article], ui).text, firm], '·', direction), direction };
}

/** Why a claim is of the same origin as another; of which one, where there are several. */
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

/** Who else is named for much the same; empty for nobody. */
export function alikeText({ alike }: Origin, ui: Ui, named: (name: string) => string = visible): DirectedText {
  const { direction, list } = MESSAGES[ui];
  const names = [...new Set(alike.flatMap(({ speaker }) => (speaker === null ? [] : [named(speaker)])))];
  const text = names.length === 0 ? '' : `${ORIGIN_MESSAGES[ui].alike} ${joinList(names, list, direction)}`;
  return { text, direction };
}

/** What a source is called, with a word where it may be several. */
export function sourceText({ name, one }: MergedSource, ui: Ui): DirectedText {
  const { direction, nobody } = MESSAGES[ui];
  if (name === null) return { text: nobody, direction };
  const shown = visible(name);
  return one
    ? { text: shown, direction: directionOf(shown, direction) }
    : { text: `${shown} ${ORIGIN_MESSAGES[ui].several}`, direction };
}

/** How much there is of everything, and which articles are copies of one text. */
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
