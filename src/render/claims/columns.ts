import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import { ancestors, traceOf } from '../explain/trace.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import { arrow, type DirectedText, directionOf, joinParts } from '../terminal/bidi.ts';
import type { Paint, Palette } from '../terminal/colour.ts';
import { visible } from '../terminal/sanitise.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';

/** The data of a cell of the claims table. */
export interface ClaimView {
  readonly report: Report;
  readonly messages: Messages;
}

/** A column of tables and cards. */
export interface Column {
  /** Whether the cells show the article's words, in its direction, or the program's own. */
  readonly from: 'article' | 'program';
  /**
   * The column's share of the width where a line is too short for all columns; 0 for a column that
   * is never wrapped.
   */
  readonly weight: number;
  /** The least width in display columns, for a column with a weight. */
  readonly least: number;
  readonly cell: (claim: Claim, view: ClaimView) => DirectedText;
}

/** The default columns of tables and cards. */
const DEFAULT_COLUMNS: readonly ColumnId[] = ['id', 'level', 'source', 'cue', 'content'];

/** The columns of an output; unknown names, which the command line rejects, are left out. */
export const chosenColumns = (names: readonly string[] | null): readonly ColumnId[] =>
  names === null ? DEFAULT_COLUMNS : names.filter((name): name is ColumnId => COLUMN_IDS.some((id) => id === name));

/** The claims to show; those in the writer's own voice only where `all` is set. */
export const shownClaims = (report: Report, all: boolean): readonly Claim[] =>
  report.claims.filter((claim) => all || !isOwnVoice(claim));

/** Whether a claim is in the writer's own voice. */
export const isOwnVoice = (claim: Claim): boolean => claim.source === null && claim.cue === null;

/** The paint of a claim's cell: levels are coloured, and the writer's own voice is faint. */
export function paintOf(claim: Claim, id: ColumnId, palette: Palette): Paint {
  if (id === 'level') return palette.level[claim.hedging.level];
  return isOwnVoice(claim) || id === 'trace' ? palette.faint : palette.plain;
}

// Most words fit into this.
const LEAST = 8;

const own = (make: (claim: Claim, view: ClaimView) => string): Column => ({
  from: 'program',
  weight: 0,
  least: 0,
  cell: (claim, view) => ({ text: make(claim, view), direction: view.messages.direction }),
});

// Identifiers and places are left-to-right in any language.
const code = (weight: number, make: (claim: Claim) => string): Column => ({
  from: 'program',
  weight,
  least: LEAST,
  cell: (claim) => ({ text: visible(make(claim)), direction: 'ltr' }),
});

const article = (weight: number, make: (claim: Claim) => string, least: number = LEAST): Column => ({
  from: 'article',
  weight,
  least,
  cell: (claim, { report }) => laidOut(visible(make(claim)), report),
});

/** Every column, by its name. */
export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  id: own(identifier),
  level: own(({ hedging }, { messages }) => `${LEVEL_SIGNS[hedging.level]} ${messages.level[hedging.level]}`),
  source: { from: 'article', weight: 3, least: LEAST, cell: source },
  cue: article(2, ({ cue }) => cue?.text ?? ''),
  content: article(6, ({ content }) => content.text, 20),
  mention: article(3, (claim) => claim.source?.text ?? ''),
  type: own((claim, { messages }) => (isOwnVoice(claim) ? '' : messages.type[claim.type])),
  stance: own((claim, { messages }) => messages.stance[claim.stance]),
  certainty: own((claim, { messages }) => messages.certainty[claim.certainty]),
  polarity: own((claim, { messages }) => messages.polarity[claim.polarity]),
  irrealis: own((claim, { messages }) => (claim.irrealis === null ? '' : messages.irrealis[claim.irrealis])),
  transparency: own((claim, { messages }) =>
    claim.source === null ? '' : messages.transparency[claim.source.transparency],
  ),
  points: own(({ hedging }) => String(hedging.points)),
  chain: {
    from: 'article',
    weight: 3,
    least: LEAST,
    cell: (claim, { report }) =>
      arrowed(
        claim.chain.map(({ name }) => name),
        report,
      ),
  },
  place: code(0, ({ place }) => `${place.line}:${place.column}`),
  frame: code(2, ({ frame }) => frame ?? ''),
  entry: code(2, ({ cue }) => cue?.entry ?? ''),
  parent: code(0, ({ parent }) => parent ?? ''),
  kind: own(({ kind }, { messages }) => (kind === null ? '' : messages.kind[kind])),
  trace: {
    from: 'program',
    weight: 3,
    least: 20,
    cell: (claim, { report, messages }) => ({ text: traceOf(claim, report, messages), direction: messages.direction }),
  },
};

/**
 * The id of a claim. A nested claim has its parent's id before it, unless the parent is the claim
 * above.
 */
function identifier(claim: Claim, { report, messages }: ClaimView): string {
  if (claim.parent === null) return visible(claim.id);
  const sign = messages.direction === 'rtl' ? '↲' : '↳';
  const id = visible(claim.id);
  return isBelow(claim, report) ? `${sign} ${id}` : joinParts([visible(claim.parent), id], sign, messages.direction);
}

/** Whether only claims nested in the same parent stand between a claim and its parent. */
function isBelow(claim: Claim, report: Report): boolean {
  const above = report.claims[report.claims.indexOf(claim) - 1];
  return above !== undefined && [above, ...ancestors(above, report)].some(({ id }) => id === claim.parent);
}

/** The resolved name of the source, after those of the intermediaries. */
function source(claim: Claim, { report, messages }: ClaimView): DirectedText {
  if (claim.source === null) return { text: messages.ownVoice, direction: messages.direction };
  const { id, name, text } = claim.source;
  const shown = name ?? (text === '' ? messages.nobody : `${text} ${messages.unresolved}`);
  const tellers = claim.chain.filter((link, index) => link.id !== id || index < claim.chain.length - 1);
  if (tellers.length === 0 && name === null && text === '') return { text: shown, direction: messages.direction };
  return arrowed([...tellers.map((link) => link.name), shown], report);
}

function arrowed(names: readonly string[], report: Report): DirectedText {
  const shown = names.map(visible);
  const { direction } = laidOut(shown.join(' '), report);
  return { text: joinParts(shown, arrow(direction), direction), direction };
}

const laidOut = (text: string, { document }: Report): DirectedText => ({
  text,
  direction: directionOf(text, document.direction),
});
