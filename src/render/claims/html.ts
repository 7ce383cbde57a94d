import { createHash } from 'node:crypto';
import { LEVELS } from '../../language/values.ts';
import type { Report } from '../../report/report.ts';
import { isOwnVoice } from '../columns.ts';
import { article } from '../html/article.ts';
import { diagram } from '../html/diagram.ts';
import { escapeHtml } from '../html/escape.ts';
import { filters } from '../html/filters.ts';
import { profiles } from '../html/profiles.ts';
import { SCRIPT } from '../html/script.ts';
import { strip } from '../html/strip.ts';
import { STYLE } from '../html/style.ts';
import { claimsTable } from '../html/table.ts';
import { levelTag, type Page, pageOf } from '../html/view.ts';
import type { RenderOptions } from '../options.ts';
import { articleName } from './article-name.ts';

/** A page is about one article. */
export const single = true;

/** A page of its own, for a mail or a shelf: it asks no network for anything, and is read without its script. */
export function render(report: Report, options: RenderOptions, text: string): string {
  const view = pageOf(report, options, text);
  const { document } = report;
  const { words, page } = view;
  const parts = sections(view);
  const title = escapeHtml(articleName(report));
  return `<!doctype html>
<html lang="${words.tag}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – ${escapeHtml(page.report)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">${escapeHtml(page.report)} · ${escapeHtml(page.measures)}</p>
<h1 lang="${escapeHtml(document.language)}" dir="${document.direction}">${title}</h1>
${counts(view)}
${contents(parts, view)}
</header>
<main>
${parts
  .map(({ id, title: heading, note, html }) => {
    const below = note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>\n`;
    return `<section aria-labelledby="h-${id}">\n<h2 id="h-${id}">${escapeHtml(heading)}</h2>\n${below}${html}\n</section>`;
  })
  .join('\n')}
</main>
<footer><p>${escapeHtml(page.made)}${document.path === null ? '' : ` <bdi>${escapeHtml(document.path)}</bdi>`}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly html: string;
}

function sections(view: Page): Section[] {
  const { page } = view;
  const told = view.tellings.tellers.length > 0;
  const section = (id: string, title: string, html: string, note = ''): Section => ({ id, title, note, html });
  return [
    section('strip', page.strip, strip(view), page.stripNote),
    section('article', page.article, article(view)),
    section('table', page.table, `${filters(view)}\n${claimsTable(view)}`),
    ...(told ? [section('graph', page.graph, diagram(view), page.graphNote)] : []),
    section('sources', page.sources, profiles(view)),
  ];
}

const contents = (parts: readonly Section[], view: Page): string =>
  `<nav aria-label="${escapeHtml(view.page.contents)}"><ul>${parts
    .map(({ id, title }) => `<li><a href="#h-${id}">${escapeHtml(title)}</a></li>`)
    .join('')}</ul></nav>`;

/** How many claims there are of each level: the key to the signs as well. */
function counts(view: Page): string {
  const told = view.report.claims.filter((claim) => !isOwnVoice(claim));
  const items = LEVELS.map((level) => {
    const count = told.filter(({ hedging }) => hedging.level === level).length;
    return `<li>${levelTag(level, view, count)}</li>`;
  });
  const total = `<li class="plain">${escapeHtml(view.words.claims)}: <b>${told.length}</b></li>`;
  const own = `<li class="plain">${escapeHtml(view.words.ownVoiceStatements)}: ${view.report.coverage.ownVoice}</li>`;
  return `<ul class="counts" aria-label="${escapeHtml(view.page.legend)}">${total}${items.join('')}${own}</ul>`;
}
