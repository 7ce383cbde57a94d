import type { ArticleTold, Told } from '../../origins/comparable-article.ts';
import type { Across } from '../../origins/compare-articles.ts';
import type { Origin } from '../../origins/origins.ts';
import type { SourceAcross } from '../../origins/sources-across.ts';
import { bdi, escapeHtml } from '../escape/html.ts';
import { frame } from '../html/frame.ts';
import { PAGE_MESSAGES } from '../html/page-messages.ts';
import { levelTag } from '../html/view.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { Messages } from '../locale/messages.ts';
import { counted } from '../locale/plural.ts';
import type { RenderOptions } from '../options.ts';
import { alikeText, nameOf, reasonText, summaryTexts, tellersText } from './cells.ts';
import type { Compared } from './format.ts';
import { ORIGIN_MESSAGES } from './origin-messages.ts';

/** A page on several articles: what comes from one origin, what each source says, and the articles, with links between them. */
export function render({ across }: Compared, { ui }: RenderOptions): string {
  const [messages, own, page] = [MESSAGES[ui], ORIGIN_MESSAGES[ui], PAGE_MESSAGES[ui]];
  const view: View = { ui, messages, across, articles: across.articles, origins: originOf(across.origins) };
  const shared = across.origins.filter(({ articles }) => articles.length > 1);
  const summary = summaryTexts(across, ui).map(({ text }) => `<li>${escapeHtml(text)}</li>`);
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
        across.sources.map((source, index) => sourceHtml(source, index, view)).join('\n'),
      ),
      section('articles', own.articlesTitle, articlesHtml(view)),
    ],
  });
}

interface View {
  readonly ui: RenderOptions['ui'];
  readonly messages: Messages;
  readonly across: Across;
  readonly articles: readonly ArticleTold[];
  /** The origins that claims share with others. */
  readonly origins: ReadonlyMap<Told, Origin>;
}

const originOf = (origins: readonly Origin[]): ReadonlyMap<Told, Origin> =>
  new Map(
    origins
      .filter(({ articles }) => articles.length > 1)
      .flatMap((origin) => origin.members.map(({ told }) => [told, origin] as const)),
  );

const titleOf = (article: ArticleTold | undefined): string => article?.title ?? nameOf(article);

const articleLink = ({ articles }: View, index: number): string =>
  `<a href="#a-${index + 1}">${bdi(titleOf(articles[index]))}</a>${dayOf(articles[index])}`;

const dayOf = (article: ArticleTold | undefined): string =>
  article?.published == null ? '' : ` <span class="why" dir="ltr">${escapeHtml(article.published.slice(0, 10))}</span>`;

function quotation({ text, article }: Told, { articles }: View): string {
  const { language = '', direction = 'ltr' } = articles[article] ?? {};
  return `<blockquote lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(text)}</blockquote>`;
}

function originHtml(origin: Origin, view: View): string {
  const { id, members } = origin;
  const { told } = members.find((member) => member.told.speaker !== null) ?? members[0] ?? {};
  if (told === undefined) return '';
  const items = members.map(({ told: each, join }) => {
    const why =
      join === null
        ? ''
        : ` <span class="why">${reasonText(join, origin, { ...view, call: titleOf, named: bdi }).text}</span>`;
    const same = each === told || join?.share === 1 ? '' : quotation(each, view);
    return `<li>${articleLink(view, each.article)} ${levelTag(each.level, view)} ${bdi(tellersText(each, view.ui).text)}${why}${same}</li>`;
  });
  const others = alikeText(origin, view.ui, bdi).text;
  const also = others === '' ? '' : `<p class="note">${others}</p>`;
  return `<article class="origin" id="${id}"><h3>${bdi(tellersText(told, view.ui).text)} <span class="why">${escapeHtml(counted(origin.articles.length, ORIGIN_MESSAGES[view.ui].articles, view.messages.tag))}</span></h3>${quotation(told, view)}<ul>${items.join('')}</ul>${also}</article>`;
}

function sourceHtml(source: SourceAcross, index: number, view: View): string {
  const own = ORIGIN_MESSAGES[view.ui];
  const name = source.name === null ? escapeHtml(view.messages.nobody) : bdi(source.name);
  const note = source.one ? '' : ` <span class="why">${escapeHtml(own.several)}</span>`;
  const credited = source.credited.map(
    (at) => `<li>${articleLink(view, at)} <span class="why">${escapeHtml(own.credited)}</span></li>`,
  );
  const items = [...source.says, ...source.passesOn].map((told) => {
    const origin = view.origins.get(told);
    const link =
      origin === undefined
        ? ''
        : ` <a href="#${origin.id}">${escapeHtml(counted(origin.articles.length, own.articles, view.messages.tag))}</a>`;
    const through = told.relays.length === 0 ? '' : ` ${bdi(tellersText(told, view.ui).text)}`;
    return `<li>${articleLink(view, told.article)} ${levelTag(told.level, view)}${through}${link}${quotation(told, view)}</li>`;
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
