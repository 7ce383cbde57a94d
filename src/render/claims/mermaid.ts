import type { Report } from '../../report/report.ts';
import { type Teller, type Telling, tellersOf } from '../../report/tellers.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { visible } from '../terminal/sanitise.ts';
import { articleName } from './article-name.ts';

/** One chart for all articles, with a subgraph for each. */
export const open = ({ ui }: RenderOptions): string => `flowchart ${MESSAGES[ui].direction === 'rtl' ? 'RL' : 'LR'}\n`;

/**
 * The graph of tellers as a Mermaid flowchart: an arrow goes from a source to each intermediary,
 * and to the article.
 */
export function render(report: Report, { ui }: RenderOptions): string {
  const { tellers, tellings } = tellersOf(report);
  // Ids must be unique in the chart, which may have several articles.
  const article = `a${report.document.sha256.slice(0, 8)}`;
  const keys = new Map(tellers.map(({ key }, index) => [key, `${article}_${index + 1}`]));
  const idOf = (key: string | null): string => (key === null ? `${article}_0` : (keys.get(key) ?? `${article}_0`));
  const lines = [
    `${idOf(null)}[/${quoted(articleName(report))}/]`,
    ...tellers.map((teller) => `${idOf(teller.key)}${node(teller, ui)}`),
    ...tellings.map((telling) => `${idOf(telling.from)} ${arrow(telling)} ${idOf(telling.to)}`),
  ];
  return `  subgraph ${article}[${quoted(report.document.id)}]\n${lines.map((line) => `    ${line}\n`).join('')}  end\n`;
}

// An unnamed source has round ends.
const node = ({ name, transparency }: Teller, ui: RenderOptions['ui']): string => {
  const label = quoted(name ?? MESSAGES[ui].nobody);
  return transparency === 'anonymous' || transparency === 'none' ? `([${label}])` : `[${label}]`;
};

const arrow = ({ claims, level }: Telling): string => `-->|${quoted(`${LEVEL_SIGNS[level]} ${claims.length}`)}|`;

// Whatever could be markup to Mermaid or HTML becomes a character reference.
const quoted = (text: string): string =>
  `"${visible(text).replace(/[^\p{L}\p{M}\p{N} .,،؛؟():'’○◔◑◕●/-]/gu, (sign) => `#${sign.codePointAt(0)};`)}"`;
