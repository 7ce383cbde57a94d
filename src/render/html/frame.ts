import { sha256Of } from '../../text/sha256.ts';
import { escapeHtml } from '../escape/html.ts';
import type { Messages } from '../locale/messages.ts';
import type { PageMessages } from './page-messages.ts';
import { STYLE } from './style.ts';

/** A section of a page; `html` is its escaped body. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** A note below the heading; empty for none. */
  readonly note: string;
  readonly html: string;
}

/** The parts of a page: all strings are HTML, except those of sections. */
export interface Frame {
  readonly messages: Messages;
  readonly page: PageMessages;
  readonly title: string;
  readonly heading: string;
  /** HTML above all sections, such as the filters; empty for none. */
  readonly tools: string;
  readonly sections: readonly Section[];
  /** Null for a page without a script. */
  readonly script: string | null;
  /** The path of the article as the user gave it. */
  readonly path: string | null;
}

/** A self-contained page; its Content-Security-Policy allows only its own style and script. */
export function frame({ messages, page, title, heading, tools, sections, script, path }: Frame): string {
  const scripts = script === null ? '' : ` script-src '${digest(script)}';`;
  return `<!doctype html>
<html lang="${messages.tag}" dir="${messages.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(STYLE)}';${scripts} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – ${escapeHtml(page.report)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">${escapeHtml(page.report)} · ${escapeHtml(page.measures)}</p>
${heading}
${contents(sections, page)}
</header>
<main>
${tools}${sections.map(sectionHtml).join('\n')}
</main>
<footer><p>${escapeHtml(page.made)}${path === null ? '' : ` <bdi>${escapeHtml(path)}</bdi>`}</p></footer>
${script === null ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

const digest = (text: string): string => `sha256-${sha256Of(text, 'base64')}`;

function sectionHtml({ id, title, note, html }: Section): string {
  const below = note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>\n`;
  return `<section aria-labelledby="h-${id}">\n<h2 id="h-${id}">${escapeHtml(title)}</h2>\n${below}${html}\n</section>`;
}

const contents = (sections: readonly Section[], page: PageMessages): string =>
  `<nav aria-label="${escapeHtml(page.contents)}"><ul>${sections
    .map(({ id, title }) => `<li><a href="#h-${id}">${escapeHtml(title)}</a></li>`)
    .join('')}</ul></nav>`;
