import type { Claim } from '../../analysis/claim.ts';
import { LEVELS } from '../../language/values.ts';
import type { Teller } from '../../report/tellers.ts';
import { bdi, escapeHtml } from '../escape/html.ts';
import { levelTag, numberOf, type Page, sourceAnchor } from './view.ts';

/**
 * A profile of each source: its kind, the number and levels of its claims, what it relays, and
 * links to its claims.
 */
export function profiles(view: Page): string {
  const { messages, page } = view;
  if (view.tellings.tellers.length === 0) return `<p>${escapeHtml(messages.noClaims)}</p>`;
  const heads = [messages.headers.source, messages.headers.transparency, page.says, page.relays, page.levels];
  const header = heads.map((head) => `<th scope="col" role="columnheader">${escapeHtml(head)}</th>`).join('');
  const rows = view.tellings.tellers.map((teller) => profile(teller, view)).join('\n');
  return `<table class="profiles" role="table" aria-labelledby="h-sources"><thead role="rowgroup"><tr role="row">${header}</tr></thead><tbody role="rowgroup">
${rows}
</tbody></table>`;
}

function profile(teller: Teller, view: Page): string {
  const { messages, page, report } = view;
  const own = view.said.get(teller.key) ?? [];
  const passed = report.claims.filter(
    ({ source, chain }) => source !== null && source.id !== teller.key && chain.some(({ id }) => id === teller.key),
  );
  const links = (claims: readonly Claim[]): string => {
    if (claims.length === 0) return '';
    const numbers = claims
      .map((claim) => numberOf(claim, view))
      .map((number) => `<a href="#c-${number}">${number}</a>`);
    return `<b>${claims.length}</b> <span class="refs">${numbers.join(' ')}</span>`;
  };
  const levels = LEVELS.flatMap((level) => {
    const count = own.filter(({ hedging }) => hedging.level === level).length;
    return count === 0 ? [] : [levelTag(level, view, count)];
  });
  const cells = [
    [messages.headers.transparency, escapeHtml(messages.transparency[teller.transparency])],
    [page.says, links(own)],
    [page.relays, links(passed)],
    [page.levels, levels.join(' ')],
  ];
  const name = teller.name === null ? escapeHtml(messages.nobody) : bdi(teller.name);
  const rest = cells.map(([label = '', html = '']) => `<td role="cell" data-label="${escapeHtml(label)}">${html}</td>`);
  return `<tr role="row" id="${sourceAnchor(teller.key, view)}"><th scope="row" role="rowheader">${name}</th>${rest.join('')}</tr>`;
}
