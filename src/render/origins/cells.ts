import type { ArticleTold, Told } from '../../origins/comparable-article.ts';
import type { Across } from '../../origins/compare-articles.ts';
import type { Join, Origin } from '../../origins/origins.ts';
import type { SourceAcross } from '../../origins/sources-across.ts';
import type { Voice } from '../../origins/voice.ts';
import type { Text } from '../claims/columns.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import { counted } from '../locale/plural.ts';
import type { RenderOptions } from '../options.ts';
import { arrow, directionOf, listed, strung } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';
import { ORIGIN_MESSAGES } from './origin-messages.ts';

type Ui = RenderOptions['ui'];

/** What reasons are told with. */
interface CellView {
  readonly across: Across;
  readonly ui: Ui;
  /** What an article is called; by its path, or its id, unless this says otherwise. */
  readonly call?: (article: ArticleTold | undefined) => string;
  /** How a name is written among other words; as a terminal may show it, unless this says otherwise. */
  readonly named?: (name: string) => string;
}

/** What an article is called in a list of several. */
export const nameOf = (article: ArticleTold | undefined): string => article?.path ?? article?.id ?? '';

/** An article by name, with the day it was published where that is known. */
export const articleText = (article: ArticleTold | undefined, ui: Ui): Text => {
  const { direction } = MESSAGES[ui];
  const day = article?.published?.slice(0, 10);
  const name = visible(nameOf(article));
  return { text: day === undefined ? name : strung([name, day], '·', direction), direction };
};

/** Who says it, behind those it came through. */
export function tellersText({ speaker, relays }: Told, ui: Ui): Text {
  const { direction, ownVoice, nobody } = MESSAGES[ui];
  if (speaker === null) return { text: ownVoice, direction };
  const name = ({ name: own }: Voice): string => (own === null ? nobody : visible(own));
  const shown = [...relays, speaker].map(name);
  const own = directionOf(shown.join(' '), direction);
  return { text: strung(shown, arrow(own), own), direction: own };
}

/** An article, and how firmly it puts the claim; or that it says so itself. */
export function placeText(told: Told, { articles }: Across, ui: Ui): Text {
  const { direction, level, ownVoice } = MESSAGES[ui];
  const firm = told.speaker === null ? ownVoice : `${LEVEL_SIGNS[told.level]} ${level[told.level]}`;
  return { text: strung([articleText(articles[told.article], ui).text, firm], '·', direction), direction };
}

/** Why a claim is of the same origin as another; of which one, where there are several. */
export function reasonText(
  join: Join,
  { articles }: Origin,
  { across, ui, call = nameOf, named = visible }: CellView,
): Text {
  const { direction, clause } = MESSAGES[ui];
  const own = ORIGIN_MESSAGES[ui];
  const { speaker, relay } = join;
  const parts = [
    ...(speaker === null ? [] : [own.speaker.replace('#', () => named(speaker))]),
    ...(relay === null || relay === speaker ? [] : [own.relay.replace('#', () => named(relay))]),
    own.wording.replace('#', String(Math.round(100 * join.share))),
  ];
  const reasons = listed(parts, clause, direction);
  if (articles.length <= 2) return { text: reasons, direction };
  const like = own.like.replace('#', () => named(call(across.articles[join.like.article])));
  return { text: listed([like, reasons], ' ', direction), direction };
}

/** Who else is named for much the same; empty for nobody. */
export function alikeText({ alike }: Origin, ui: Ui, named: (name: string) => string = visible): Text {
  const { direction, list } = MESSAGES[ui];
  const names = [...new Set(alike.flatMap(({ speaker }) => (speaker === null ? [] : [named(speaker)])))];
  const text = names.length === 0 ? '' : `${ORIGIN_MESSAGES[ui].alike} ${listed(names, list, direction)}`;
  return { text, direction };
}

/** What a source is called, with a word where it may be several. */
export function sourceText({ name, one }: SourceAcross, ui: Ui): Text {
  const { direction, nobody } = MESSAGES[ui];
  if (name === null) return { text: nobody, direction };
  const shown = visible(name);
  return one
    ? { text: shown, direction: directionOf(shown, direction) }
    : { text: `${shown} ${ORIGIN_MESSAGES[ui].several}`, direction };
}

/** How much there is of everything, and which articles are copies of one text. */
export function summaryTexts(across: Across, ui: Ui): Text[] {
  const { direction, tag, list } = MESSAGES[ui];
  const own = ORIGIN_MESSAGES[ui];
  const claims = across.articles.flatMap((article) => article.claims.filter(({ speaker }) => speaker !== null));
  const shared = across.origins.filter(({ articles }) => articles.length > 1).length;
  const parts = [
    counted(across.articles.length, own.articles, tag),
    counted(claims.length, own.claims, tag),
    counted(shared, own.shared, tag),
  ];
  const copies = across.copies.map(({ articles, share }) => {
    const names = articles.map((index) => visible(nameOf(across.articles[index])));
    return { text: `${own.copies.replace('#', String(Math.round(100 * share)))} ${names.join(list)}`, direction };
  });
  return [{ text: strung(parts, '·', direction), direction }, ...copies];
}
