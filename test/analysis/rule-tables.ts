import { NAME_WORDS } from '../../src/analysis/mentions/name-words.ts';
import { BY_CAPITALS, BY_LISTS } from '../../src/analysis/mentions/transparency.ts';
import { BARE_CLAUSE } from '../../src/analysis/phrases/addressees.ts';
import {
  INTRODUCER_LIMITS,
  INTRODUCERS,
  INTRODUCERS_ELSEWHERE,
} from '../../src/analysis/phrases/content-introducers.ts';
import { MENTION_COMMAS, MENTION_MARKS } from '../../src/analysis/phrases/mention-marks.ts';
import { MENTION_WORDS } from '../../src/analysis/phrases/mention-words.ts';
import { SECOND_PHRASE } from '../../src/analysis/phrases/second-phrase.ts';
import { CONTENT_ENDS, CONTENT_ENDS_ELSEWHERE } from '../../src/analysis/rules/content-rows.ts';
import { CUE_STANDS } from '../../src/analysis/rules/cue-rows.ts';
import { FRAME_FITS } from '../../src/analysis/rules/frame-rows.ts';
import { NOMINAL_ENDS } from '../../src/analysis/rules/nominal-content-rows.ts';
import { SIBLINGS } from '../../src/analysis/rules/siblings.ts';
import { SOURCE_FITS, SOURCE_STANDS } from '../../src/analysis/rules/source-rows.ts';
import type { TokenView } from '../../src/analysis/tokens/token-view.ts';

/** A row of a table whose context is not known here. */
export interface TableRow {
  readonly id: string;
  readonly when: (view: TokenView, at: number, context: never) => boolean;
}

/** The rule tables of the analysis, with their rows in the order in which they are tried. */
export const RULE_TABLES: readonly { readonly id: string; readonly rows: readonly TableRow[] }[] = [
  CUE_STANDS,
  FRAME_FITS,
  SOURCE_STANDS,
  SOURCE_FITS,
  MENTION_WORDS,
  MENTION_MARKS,
  MENTION_COMMAS,
  SECOND_PHRASE,
  INTRODUCERS,
  INTRODUCERS_ELSEWHERE,
  INTRODUCER_LIMITS,
  BARE_CLAUSE,
  CONTENT_ENDS,
  CONTENT_ENDS_ELSEWHERE,
  NOMINAL_ENDS,
  SIBLINGS,
  NAME_WORDS,
  BY_LISTS,
  BY_CAPITALS,
];
