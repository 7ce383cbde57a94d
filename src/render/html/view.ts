import type { Claim } from '../../analysis/claim.ts';
import type { Level } from '../../language/values.ts';
import type { Report } from '../../report/report.ts';
import { keyOf, type Tellings, tellersOf } from '../../report/tellers.ts';
import { groupBy } from '../../text/group-by.ts';
import { isOwnVoice, shownClaims } from '../claims/columns.ts';
import { escapeHtml } from '../escape/html.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { Messages } from '../locale/messages.ts';
import type { RenderOptions } from '../options.ts';
import { PAGE_MESSAGES, type PageMessages } from './page-messages.ts';

/** The data that the parts of the page share. */
export interface Page {
  readonly report: Report;
  readonly text: string;
  readonly ui: RenderOptions['ui'];
  readonly messages: Messages;
  readonly page: PageMessages;
  /** The claims in the table, in its order. */
  readonly claims: readonly Claim[];
  readonly numbers: ReadonlyMap<Claim, number>;
  readonly tellings: Tellings;
  readonly anchors: ReadonlyMap<string, string>;
  /** The claims of each source, by its key among the tellers. */
  readonly said: ReadonlyMap<string, readonly Claim[]>;
}

/** Computes the data that the parts of a page share. */
export function pageOf(report: Report, { ui, all }: RenderOptions, text: string): Page {
  const claims = shownClaims(report, all);
  const numbers = new Map(claims.map((claim, index) => [claim, index + 1]));
  const tellings = tellersOf(report);
  const anchors = new Map(tellings.tellers.map(({ key }, index) => [key, `s-${index + 1}`]));
  return {
    report,
    text,
    ui,
    messages: MESSAGES[ui],
    page: PAGE_MESSAGES[ui],
    claims,
    numbers,
    tellings,
    anchors,
    said: saidBy(report),
  };
}

const saidBy = ({ claims }: Report): Map<string, Claim[]> =>
  groupBy(claims, ({ source }) => (source === null ? null : keyOf(source)));

/** The sign and name of a level, with its count: colour is never the only cue. */
export const levelTag = (level: Level, { messages }: Pick<Page, 'messages'>, count?: number): string =>
  `<span class="level l-${level}"><span aria-hidden="true">${LEVEL_SIGNS[level]}</span> ${escapeHtml(messages.level[level])}${count === undefined ? '' : ` <b>${count}</b>`}</span>`;

/** The number of a claim on the page, from 1; 0 for one that is not in the table. */
export const numberOf = (claim: Claim, { numbers }: Page): number => numbers.get(claim) ?? 0;

/** The anchor of a source on the page. */
export const sourceAnchor = (key: string, { anchors }: Page): string => anchors.get(key) ?? '';

/** The claims in the writer's own voice. */
export const ownVoiceOf = ({ report }: Page): readonly Claim[] => report.claims.filter(isOwnVoice);
