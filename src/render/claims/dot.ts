import type { Report } from '../../report/report.ts';
import { type Teller, type Telling, tellersOf } from '../../report/tellers.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { visible } from '../terminal/sanitise.ts';
import { articleName } from './article-name.ts';

/** Several articles give several graphs, which Graphviz draws one by one. */
export const between = (): string => '\n';

/**
 * The graph of tellers for Graphviz: an arrow goes from a source to each intermediary, and to the
 * article.
 */
export function render(report: Report, { ui }: RenderOptions): string {
  const { tellers, tellings } = tellersOf(report);
  const keys = new Map(tellers.map(({ key }, index) => [key, `n${index + 1}`]));
  const idOf = (key: string | null): string => (key === null ? 'article' : (keys.get(key) ?? 'article'));
  const lines = [
    `rankdir=${MESSAGES[ui].direction === 'rtl' ? 'RL' : 'LR'};`,
    'node [shape=box, style=rounded];',
    `article [label=${quoted(articleName(report))}, shape=note];`,
    ...tellers.map((teller) => node(idOf(teller.key), teller, ui)),
    ...tellings.map((telling) => edge(`${idOf(telling.from)} -> ${idOf(telling.to)}`, telling, ui)),
  ];
  return `digraph {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

// An unnamed source has a dashed box.
const STYLES: Readonly<Partial<Record<Teller['transparency'], string>>> = {
  anonymous: ', style="rounded,dashed"',
  none: ', style="rounded,dashed"',
};

const node = (id: string, { name, transparency }: Teller, ui: RenderOptions['ui']): string =>
  `${id} [label=${quoted(name ?? MESSAGES[ui].nobody)}, tooltip=${quoted(MESSAGES[ui].transparency[transparency])}${STYLES[transparency] ?? ''}];`;

const edge = (way: string, { claims, level }: Telling, ui: RenderOptions['ui']): string =>
  `${way} [label=${quoted(`${LEVEL_SIGNS[level]} ${claims.length}`)}, tooltip=${quoted(`${MESSAGES[ui].level[level]}: ${claims.join(', ')}`)}];`;

// A backslash begins an escape such as \N, the name of the node; an ampersand begins a character
// reference.
const quoted = (text: string): string => `"${visible(text).replace(/[\\"]/g, '\\$&').replaceAll('&', '&amp;')}"`;
