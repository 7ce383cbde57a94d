import { LEVELS } from '../../language/values.ts';
import type { Report } from '../../report/report.ts';
import { escapeHtml } from '../escape/html.ts';
import { article } from '../html/article.ts';
import { brief } from '../html/brief.ts';
import { claimsTable } from '../html/claims-section.ts';
import { diagram } from '../html/diagram.ts';
import { filters } from '../html/filters.ts';
import { frame, type Section } from '../html/frame.ts';
import { profiles } from '../html/profiles.ts';
import { SCRIPT } from '../html/script.ts';
import { strip } from '../html/strip.ts';
import { levelTag, type Page, pageOf } from '../html/view.ts';
import type { RenderOptions } from '../options.ts';
import { articleName } from './article-name.ts';
import { isOwnVoice } from './columns.ts';

/** A page has one article. */
export const single = true;

/**
 * A self-contained page, which loads nothing from the network and is readable without its script.
 */
export function render(report: Report, options: RenderOptions, text: string): string {
  const view = pageOf(report, options, text);
  const { language, direction, path } = report.document;
  const title = escapeHtml(articleName(report));
  return frame({
    ...{ messages: view.messages, page: view.page, script: SCRIPT, path },
    title,
    heading: `<h1 lang="${escapeHtml(language)}" dir="${direction}">${title}</h1>\n${from(report)}${counts(view)}\n${brief(view)}`,
    tools: `${filters(view)}\n`,
    sections: sections(view),
  });
}

function sections(view: Page): Section[] {
  const { page } = view;
  const told = view.tellings.tellers.length > 0;
  const section = (id: string, title: string, html: string, note = ''): Section => ({ id, title, note, html });
  return [
    section('strip', page.strip, strip(view), page.stripNote),
    section('article', page.article, article(view), page.articleNote),
    section('table', page.table, claimsTable(view)),
    ...(told ? [section('graph', page.graph, diagram(view), page.graphNote)] : []),
    section('sources', page.sources, profiles(view)),
  ];
}

/** The outlet, author and date of the article, where it has them. */
function from({ document: { outlet, author, published } }: Report): string {
  const said = [outlet, author, published].filter((details) => details !== undefined);
  return said.length === 0
    ? ''
    : `<p class="note">${said.map((details) => `<bdi>${escapeHtml(details)}</bdi>`).join(' · ')}</p>\n`;
}

/** The number of claims of each level, which is also the legend of the signs. */
function counts(view: Page): string {
  const told = view.report.claims.filter((claim) => !isOwnVoice(claim));
  const items = LEVELS.map((level) => {
    const count = told.filter(({ hedging }) => hedging.level === level).length;
    return `<li>${levelTag(level, view, count)}</li>`;
  });
  const total = `<li class="plain">${escapeHtml(view.messages.claims)}: <b>${told.length}</b></li>`;
  const own = `<li class="plain">${escapeHtml(view.messages.ownVoiceStatements)}: ${view.report.coverage.ownVoice}</li>`;
  return `<ul class="counts" aria-label="${escapeHtml(view.page.legend)}">${total}${items.join('')}${own}</ul>`;
}
