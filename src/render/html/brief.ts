import type { Claim } from '../../analysis/claim.ts';
import { keysOf } from '../../report/tellers.ts';
import { isOwnVoice } from '../claims/columns.ts';
import { bdi, escapeHtml } from '../escape/html.ts';
import { numberOf, type Page, sourceAnchor } from './view.ts';

/**
 * The summary of an article: its main source, and how many claims are unnamed, second-hand or
 * hedged.
 */
export function brief(view: Page): string {
  const told = view.report.claims.filter((claim) => !isOwnVoice(claim));
  if (told.length === 0) return '';
  const { page } = view;
  const lines: readonly (readonly [label: string, is: (claim: Claim) => boolean])[] = [
    [page.unnamed, (claim) => restsOnUnnamed(claim, view)],
    [page.passedOn, ({ chain }) => chain.length > 1],
    [page.hedged, ({ hedging }) => hedging.level === 'high' || hedging.level === 'very-high'],
  ];
  const items = lines.map(([label, is]) => line(label, told.filter(is), view));
  return `<ul class="brief" aria-label="${escapeHtml(page.brief)}">${mostSaid(view, told.length)}${items.join('')}</ul>`;
}

function line(label: string, claims: readonly Claim[], view: Page): string {
  if (claims.length === 0) return '';
  const total = view.report.claims.filter((claim) => !isOwnVoice(claim)).length;
  const numbers = claims.map((claim) => numberOf(claim, view)).filter((number) => number > 0);
  return `<li>${escapeHtml(label)}: <b>${counted(view.page.of, claims.length, total)}</b> <span class="refs">${numbers.map(linkTo).join(' ')}</span></li>`;
}

const counted = (of: string, count: number, total: number): string =>
  escapeHtml(of.replace('#', String(count)).replace('%', String(total)));

const linkTo = (number: number): string => `<a href="#c-${number}">${number}</a>`;

function mostSaid(view: Page, total: number): string {
  const named = view.tellings.tellers.filter(({ name }) => name !== null);
  const [most] = named
    .map((teller) => ({ teller, count: view.said.get(teller.key)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (most === undefined || most.count < 2) return '';
  const link = `<a href="#${sourceAnchor(most.teller.key, view)}">${bdi(most.teller.name ?? '')}</a>`;
  return `<li>${escapeHtml(view.page.mostSaid)}: ${link} <b>${counted(view.page.of, most.count, total)}</b></li>`;
}

/** Whether the source or an intermediary of a claim is unnamed. */
function restsOnUnnamed(claim: Claim, { tellings }: Page): boolean {
  const keys = keysOf(claim);
  return tellings.tellers.some(
    ({ key, transparency }) => keys.includes(key) && transparency !== 'person' && transparency !== 'organisation',
  );
}
