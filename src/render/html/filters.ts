import { CLAIM_KINDS, LEVELS, type Stance } from '../../language/values.ts';
import { keysOf } from '../../report/tellers.ts';
import { escapeHtml } from '../escape/html.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { type Page, sourceAnchor } from './view.ts';

const STANCES: readonly Stance[] = ['endorse', 'neutral', 'distance', 'own'];

type Choice = readonly [value: string, label: string];

/** The filters of the table, hidden until the script runs. */
export function filters(view: Page): string {
  const { claims, messages, page, tellings } = view;
  const used = (choices: readonly Choice[], values: readonly (string | null)[]): Choice[] =>
    choices.filter(([value]) => values.includes(value));
  const keys = claims.flatMap((claim) =>
    claim.source === null ? ['own'] : keysOf(claim).map((key) => sourceAnchor(key, view)),
  );
  const names = tellings.tellers.map(({ key, name }): Choice => [sourceAnchor(key, view), name ?? messages.nobody]);
  const fields = [
    select('source', page.source, used([...names, ['own', messages.ownVoice]], keys), page.any),
    select(
      'level',
      messages.headers.level,
      used(
        LEVELS.map((level) => [level, `${LEVEL_SIGNS[level]} ${messages.level[level]}`]),
        claims.map(({ hedging }) => hedging.level),
      ),
      page.any,
    ),
    select(
      'stance',
      messages.headers.stance,
      used(
        STANCES.map((stance) => [stance, messages.stance[stance]]),
        claims.map(({ stance }) => stance),
      ),
      page.any,
    ),
    select(
      'kind',
      messages.headers.kind,
      used(
        CLAIM_KINDS.map((kind) => [kind, messages.kind[kind]]),
        claims.map(({ kind }) => kind),
      ),
      page.any,
    ),
  ];
  const shown = escapeHtml(page.shown);
  return `<form id="filters" hidden><fieldset><legend>${escapeHtml(page.filter)}</legend>${fields.join('')}<button type="reset">${escapeHtml(page.reset)}</button> <output data-text="${shown}"></output></fieldset></form>`;
}

const select = (name: string, label: string, choices: readonly Choice[], any: string): string =>
  `<label>${escapeHtml(label)} <select name="${name}"><option value="">${escapeHtml(any)}</option>${choices.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`).join('')}</select></label>`;
