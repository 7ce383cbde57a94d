import type { Teller, Telling } from '../../report/tellers.ts';
import { escapeHtml } from '../escape/html.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { type Page, sourceAnchor } from './view.ts';

const BOX = { width: 178, height: 42 };
const GAP = { x: 80, y: 16 };
const MARGIN = 4;
const LONGEST = 24;
const LINE = 16;

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The graph of tellers as SVG, with the article on the side where reading begins and each teller
 * one column further.
 */
export function diagram(view: Page): string {
  const { tellers, tellings } = view.tellings;
  const depths = depthsOf(tellers, tellings);
  const columns = Array.from({ length: Math.max(0, ...depths.values()) + 1 }, (_, depth): (string | null)[] =>
    depth === 0 ? [null] : tellers.filter(({ key }) => depths.get(key) === depth).map(({ key }) => key),
  );
  const width = columns.length * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  const height = Math.max(...columns.map(({ length }) => length)) * (BOX.height + GAP.y) - GAP.y + 2 * MARGIN;
  const places = new Map<string | null, Place>();
  for (const [depth, keys] of columns.entries()) {
    const step = height / keys.length;
    const x = MARGIN + depth * (BOX.width + GAP.x);
    for (const [index, key] of keys.entries()) {
      const mirrored = view.messages.direction === 'rtl' ? width - x - BOX.width : x;
      places.set(key, { x: mirrored, y: step * (index + 0.5) - BOX.height / 2 });
    }
  }
  const arrows = tellings.map((telling) => arrow(telling, places, view)).join('');
  const boxes = tellers.map((teller) => tellerBox(teller, places.get(teller.key), view)).join('');
  const article = box(view.page.theArticle, places.get(null), 'article-box', view);
  return `<div class="scroll" role="group" tabindex="0" aria-labelledby="h-graph"><svg class="graph" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>${arrows}${boxes}${article}</svg></div>`;
}

/**
 * The longest distance of each teller from the article; a cycle is counted from the teller where it
 * was entered.
 */
function depthsOf(tellers: readonly Teller[], tellings: readonly Telling[]): Map<string, number> {
  const heard = new Map<string, (string | null)[]>(tellers.map(({ key }) => [key, []]));
  for (const { from, to } of tellings) heard.get(from)?.push(to);
  const depths = new Map<string, number>();
  const visit = (key: string | null): number => {
    if (key === null) return 0;
    const known = depths.get(key);
    if (known !== undefined) return known;
    depths.set(key, 0); // for who is met again on the way
    const depth = Math.max(0, ...(heard.get(key) ?? []).map(visit)) + 1;
    depths.set(key, depth);
    return depth;
  };
  for (const { key } of tellers) visit(key);
  return depths;
}

function arrow({ from, to, claims, level }: Telling, places: ReadonlyMap<string | null, Place>, view: Page): string {
  const [start, end] = [places.get(from), places.get(to)];
  if (start === undefined || end === undefined) return '';
  const back = start.x > end.x;
  const x1 = start.x + (back ? 0 : BOX.width);
  const x2 = end.x + (back ? BOX.width : 0);
  const [y1, y2] = [start.y + BOX.height / 2, end.y + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  const title = `${view.messages.level[level]}: ${claims.length}`;
  return `<g class="telling l-${level}"><title>${escapeHtml(title)}</title><path d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" marker-end="url(#tip)"/><text x="${middle + (x1 - x2) / 8}" y="${(y1 * 5 + y2 * 3) / 8 - 5}">${LEVEL_SIGNS[level]} ${claims.length}</text></g>`;
}

function tellerBox(teller: Teller, place: Place | undefined, view: Page): string {
  const unnamed = teller.transparency === 'anonymous' || teller.transparency === 'none';
  const drawn = box(teller.name ?? view.messages.nobody, place, unnamed ? 'unnamed' : '', view);
  return `<a href="#${sourceAnchor(teller.key, view)}">${drawn}</a>`;
}

function box(name: string, place: Place | undefined, style: string, view: Page): string {
  if (place === undefined) return '';
  const lines = linesOf(name);
  const direction = /\p{Script=Arabic}/u.test(name) ? 'rtl' : view.messages.direction;
  const [x, middle] = [place.x + BOX.width / 2, place.y + BOX.height / 2 + 5];
  const spans = lines.map((line, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * LINE;
    return `<tspan x="${x}" y="${y}">${escapeHtml(line)}</tspan>`;
  });
  return `<g class="box ${style}"><title>${escapeHtml(name)}</title><rect x="${place.x}" y="${place.y}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text direction="${direction}">${spans.join('')}</text></g>`;
}

/** The name on at most two lines. */
function linesOf(name: string): string[] {
  if ([...name].length <= LONGEST) return [name];
  const words = name.split(/\s+/);
  let count = 0;
  while (count < words.length && [...words.slice(0, count + 1).join(' ')].length <= LONGEST) count += 1;
  if (count === 0) return [shortened(name)];
  return [words.slice(0, count).join(' '), shortened(words.slice(count).join(' '))];
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
