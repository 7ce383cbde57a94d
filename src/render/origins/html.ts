import type { Across } from '../../origins/across.ts';
import type { Origin } from '../../origins/origins.ts';
import type { SourceAcross } from '../../origins/sources.ts';
import type { ArticleTold, Told } from '../../origins/told.ts';
import { withoutMarks } from '../claims/article-name.ts';
import { bdi, escapeHtml } from '../html/escape.ts';
import { frame } from '../html/frame.ts';
import { levelTag } from '../html/view.ts';
import { PAGE_WORDS } from '../html/words.ts';
import type { RenderOptions } from '../options.ts';
import { WORDS, type Words } from '../words.ts';
import { alikeText, nameOf, reasonText, summaryTexts, tellersText } from './cells.ts';
import type { Compared } from './registry.ts';
import { ORIGIN_WORDS } from './words.ts';

/** A page on several articles: what comes from one origin, what each source says, and the articles, with links between them. */
export function render({ across }: Compared, { ui }: RenderOptions): string {
  const [words, own, page] = [WORDS[ui], ORIGIN_WORDS[ui], PAGE_WORDS[ui]];
  const view: View = { ui, words, across, articles: across.articles, origins: originOf(across.origins) };
  const shared = across.origins.filter(({ articles }) => articles.length > 1);
  const summary = summaryTexts(across, ui).map(({ text }) => `<li>${shown(text)}</li>`);
  const section = (id: string, title: string, html: string, note = '') => ({ id, title, note, html });
  return frame({
    ...{ words, page, script: null, path: null },
    title: escapeHtml(own.title),
    heading: `<h1>${escapeHtml(own.title)}</h1>\n<ul class="facts">${summary.join('')}</ul>`,
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
        own.indexNote,
      ),
      section('articles', own.articlesTitle, articlesHtml(view)),
    ],
  });
}

interface View {
  readonly ui: RenderOptions['ui'];
  readonly words: Words;
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

// The marks of direction are for terminals; a page keeps names apart by itself.
const shown = (text: string): string => escapeHtml(withoutMarks(text));

const articleLink = ({ articles }: View, index: number): string =>
  `<a href="#a-${index + 1}">${bdi(articles[index]?.title ?? nameOf(articles[index]))}</a>`;

function quotation({ text, article }: Told, { articles }: View): string {
  const { language = '', direction = 'ltr' } = articles[article] ?? {};
  return `<blockquote lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(text)}</blockquote>`;
}

function originHtml(origin: Origin, view: View): string {
  const { id, members } = origin;
  const { told } = members.find((member) => member.told.speaker !== null) ?? members[0] ?? {};
  if (told === undefined) return '';
  const items = members.map(({ told: each, join }) => {
    const why = join === null ? '' : ` <span class="why">${shown(reasonText(join, origin, view).text)}</span>`;
    const same = each.text === told.text ? '' : quotation(each, view);
    return `<li>${articleLink(view, each.article)} ${levelTag(each.level, view)} ${shown(tellersText(each, view.ui).text)}${why}${same}</li>`;
  });
  const others = alikeText(origin, view.ui).text;
  const also = others === '' ? '' : `<p class="note">${shown(others)}</p>`;
  return `<article class="origin" id="${id}"><h3>${shown(tellersText(told, view.ui).text)}</h3>${quotation(told, view)}<ul>${items.join('')}</ul>${also}</article>`;
}

function sourceHtml(source: SourceAcross, index: number, view: View): string {
  const own = ORIGIN_WORDS[view.ui];
  const name = source.name === null ? escapeHtml(view.words.nobody) : bdi(source.name);
  const note = source.one ? '' : ` <span class="why">${escapeHtml(own.several)}</span>`;
  const credited = source.credited.map(
    (at) => `<li>${articleLink(view, at)} <span class="why">${escapeHtml(own.credited)}</span></li>`,
  );
  const items = [...source.says, ...source.passesOn].map((told) => {
    const origin = view.origins.get(told);
    const link =
      origin === undefined ? '' : ` <a href="#${origin.id}">${escapeHtml(own.oneOf)} ${origin.articles.length}</a>`;
    const through = told.relays.length === 0 ? '' : ` ${shown(tellersText(told, view.ui).text)}`;
    return `<li>${articleLink(view, told.article)} ${levelTag(told.level, view)}${through}${link}${quotation(told, view)}</li>`;
  });
  const counts = `${source.articles.length} · ${items.length}`;
  return `<details class="source"${index === 0 ? ' open' : ''}><summary>${name}${note} <span class="why">${counts}</span></summary><ul>${[...credited, ...items].join('')}</ul></details>`;
}

function articlesHtml(view: View): string {
  const items = view.articles.map(({ title, credits, language, direction, ...article }, index) => {
    const line = [
      nameOf({ title, credits, language, direction, ...article }),
      ...credits.map(({ name }) => name ?? ''),
    ];
    return `<li id="a-${index + 1}"><b lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(title ?? '')}</b> <span class="why">${line.map(bdi).join(' · ')}</span></li>`;
  });
  return `<ol class="articles">${items.join('')}</ol>`;
}
