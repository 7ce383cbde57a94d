import type { ComparableArticle, ComparableClaim } from '../../origins/comparable-article.ts';
import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { MergedSource } from '../../origins/merge-sources.ts';
import type { Origin } from '../../origins/origins.ts';
import { counted } from '../../wording.ts';
import { bdi, escapeHtml } from '../escape/html.ts';
import { frame } from '../html/frame.ts';
import { PAGE_MESSAGES } from '../html/page-messages.ts';
import { levelTag } from '../html/view.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { Messages } from '../locale/messages.ts';
import type { RenderOptions } from '../options.ts';
import { alikeText, nameOf, reasonText, summaryTexts, tellersText } from './cells.ts';
import type { ComparisonView } from './format.ts';
import { ORIGIN_MESSAGES } from './origin-messages.ts';

/**
 * A page on several articles: the origins, the sources, and the articles, with links between them.
 */
export function render({ comparison }: ComparisonView, { ui }: RenderOptions): string {
  const [messages, own, page] = [MESSAGES[ui], ORIGIN_MESSAGES[ui], PAGE_MESSAGES[ui]];
  const view: View = { ui, messages, comparison, articles: comparison.articles, origins: originOf(comparison.origins) };
  const shared = comparison.origins.filter(({ articles }) => articles.length > 1);
  const summary = summaryTexts(comparison, ui).map(({ text }) => `<li>${escapeHtml(text)}</li>`);
  const section = (id: string, title: string, html: string, note = '') => ({ id, title, note, html });
  return frame({
    ...{ messages, page, script: null, path: null },
    title: escapeHtml(own.title),
    heading: `<h1>${escapeHtml(own.title)}</h1>\n<ul class="facts">${summary.join('')}</ul>`,
    tools: '',
    sections: [
      section(
        'origins',
        own.originsTitle,
        shared.map((origin) => originHtml(origin, view)).join('\n') || `<p>${escapeHtml(own.noneShared)}</p>`,
        own.originsNote,
      ),
      section(
        'sources',
        own.indexTitle,
        comparison.sources.map((source, index) => sourceHtml(source, index, view)).join('\n'),
      ),
      section('articles', own.articlesTitle, articlesHtml(view)),
    ],
  });
}

interface View {
  readonly ui: RenderOptions['ui'];
  readonly messages: Messages;
  readonly comparison: ArticleComparison;
  readonly articles: readonly ComparableArticle[];
  /** The origins of the claims that share one with others. */
  readonly origins: ReadonlyMap<ComparableClaim, Origin>;
}

const originOf = (origins: readonly Origin[]): ReadonlyMap<ComparableClaim, Origin> =>
  new Map(
    origins
      .filter(({ articles }) => articles.length > 1)
      .flatMap((origin) => origin.members.map(({ claim }) => [claim, origin] as const)),
  );

const titleOf = (article: ComparableArticle | undefined): string => article?.title ?? nameOf(article);

const articleLink = ({ articles }: View, index: number): string =>
  `<a href="#a-${index + 1}">${bdi(titleOf(articles[index]))}</a>${dayOf(articles[index])}`;

const dayOf = (article: ComparableArticle | undefined): string =>
  article?.published == null ? '' : ` <span class="why" dir="ltr">${escapeHtml(article.published.slice(0, 10))}</span>`;

function quotation({ text, article }: ComparableClaim, { articles }: View): string {
  const { language = '', direction = 'ltr' } = articles[article] ?? {};
  return `<blockquote lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(text)}</blockquote>`;
}

function originHtml(origin: Origin, view: View): string {
  const { id, members } = origin;
  const { claim } = members.find((member) => member.claim.speaker !== null) ?? members[0] ?? {};
  if (claim === undefined) return '';
  const items = members.map(({ claim: each, join }) => {
    const why =
      join === null
        ? ''
        : ` <span class="why">${reasonText(join, origin, { ...view, call: titleOf, named: bdi }).text}</span>`;
    const same = each === claim || join?.share === 1 ? '' : quotation(each, view);
    return `<li>${articleLink(view, each.article)} ${levelTag(each.level, view)} ${bdi(tellersText(each, view.ui).text)}${why}${same}</li>`;
  });
  const others = alikeText(origin, view.ui, bdi).text;
  const also = others === '' ? '' : `<p class="note">${others}</p>`;
  return `<article class="origin" id="${id}"><h3>${bdi(tellersText(claim, view.ui).text)} <span class="why">${escapeHtml(counted(origin.articles.length, ORIGIN_MESSAGES[view.ui].articles, view.messages.tag))}</span></h3>${quotation(claim, view)}<ul>${items.join('')}</ul>${also}</article>`;
}

function sourceHtml(source: MergedSource, index: number, view: View): string {
  const own = ORIGIN_MESSAGES[view.ui];
  const name = source.name === null ? escapeHtml(view.messages.nobody) : bdi(source.name);
  const note = source.one ? '' : ` <span class="why">${escapeHtml(own.several)}</span>`;
  const credited = source.credited.map(
    (at) => `<li>${articleLink(view, at)} <span class="why">${escapeHtml(own.credited)}</span></li>`,
  );
  const items = [...source.says, ...source.passesOn].map((claim) => {
    const origin = view.origins.get(claim);
    const link =
      origin === undefined
        ? ''
        : ` <a href="#${origin.id}">${escapeHtml(counted(origin.articles.length, own.articles, view.messages.tag))}</a>`;
    const through = claim.relays.length === 0 ? '' : ` ${bdi(tellersText(claim, view.ui).text)}`;
    return `<li>${articleLink(view, claim.article)} ${levelTag(claim.level, view)}${through}${link}${quotation(claim, view)}</li>`;
  });
  const { tag } = view.messages;
  const numbers = [counted(source.articles.length, own.articles, tag), counted(items.length, own.claims, tag)];
  const counts = escapeHtml(numbers.join(' · '));
  return `<details class="source"${index === 0 ? ' open' : ''}><summary>${name}${note} <span class="why">${counts}</span></summary><ul>${[...credited, ...items].join('')}</ul></details>`;
}

function articlesHtml({ articles }: View): string {
  const items = articles.map((article, index) => {
    const { title, language, direction, outlet, credits } = article;
    const line = [nameOf(article), ...(outlet === null ? [] : [outlet]), ...credits.map(({ name }) => name ?? '')];
    const heading = `<b lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(title ?? '')}</b>`;
    return `<li id="a-${index + 1}">${heading}${dayOf(article)} <span class="why">${line.map(bdi).join(' · ')}</span></li>`;
  });
  return `<ol class="articles">${items.join('')}</ol>`;
}
