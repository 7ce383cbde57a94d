import type { Claim } from '../../analysis/claims.ts';
import type { Level } from '../../language/values.ts';
import type { Report } from '../../report/report.ts';
import { type Tellings, tellersOf } from '../../report/tellers.ts';
import { isOwnVoice, shownClaims } from '../columns.ts';
import type { RenderOptions } from '../options.ts';
import { LEVEL_SIGNS, WORDS, type Words } from '../words.ts';
import { escapeHtml } from './escape.ts';
import { PAGE_WORDS, type PageWords } from './words.ts';

/** What every part of the page is made from. */
export interface Page {
  readonly report: Report;
  readonly text: string;
  readonly ui: RenderOptions['ui'];
  readonly words: Words;
  readonly page: PageWords;
  /** The claims in the table, in its order. */
  readonly claims: readonly Claim[];
  readonly tellings: Tellings;
}

export function pageOf(report: Report, { ui, all }: RenderOptions, text: string): Page {
  const tellings = tellersOf(report);
  return { report, text, ui, words: WORDS[ui], page: PAGE_WORDS[ui], claims: shownClaims(report, all), tellings };
}

/** A level as its sign and its name, with how often it is had: it is never told by colour alone. */
export const levelTag = (level: Level, { words }: Page, count?: number): string =>
  `<span class="level l-${level}"><span aria-hidden="true">${LEVEL_SIGNS[level]}</span> ${escapeHtml(words.level[level])}${count === undefined ? '' : ` <b>${count}</b>`}</span>`;

/** The number of a claim on the page, from 1; 0 for one that is not in the table. */
export const numberOf = (claim: Claim, { claims }: Page): number => claims.indexOf(claim) + 1;

/** The anchor of a source on the page. */
export const sourceAnchor = (key: string, { tellings }: Page): string =>
  `s-${tellings.tellers.findIndex((teller) => teller.key === key) + 1}`;

/** The spans of the article in which the writer speaks. */
export const ownVoiceOf = ({ report }: Page): readonly Claim[] => report.claims.filter(isOwnVoice);
