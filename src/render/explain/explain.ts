import type { Claim } from '../../analysis/claim.ts';
import type { ConfidenceEvidence } from '../../analysis/confidence/confidence-evidence.ts';
import type { Contribution } from '../../analysis/model/evidence.ts';
import type { TracedCandidate } from '../../analysis/tokens/trace.ts';
import type { TracedClaims } from '../../report/phrase-ends.ts';
import { policyBehind, type Report } from '../../report/report.ts';
import type { ColumnId } from '../claims/column-ids.ts';
import { type ClaimView, COLUMNS, shownClaims } from '../claims/columns.ts';
import { heading } from '../claims/summary.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { Messages } from '../locale/messages.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { joinParts } from '../terminal/bidi.ts';
import { paletteOf } from '../terminal/colour.ts';
import { labelled, pageOf, paragraph } from '../terminal/lines.ts';
import { visible } from '../terminal/sanitise.ts';
import { ruleOf } from './level-rule.ts';
import { type AxisTrace, axesOf, countedStance, reasonWords, traceOf } from './trace.ts';

// The fields of a claim before its axes; empty ones are left out.
const FIELDS: readonly ColumnId[] = [
  'content',
  'source',
  'mention',
  'cue',
  'entry',
  'frame',
  'type',
  'place',
  'parent',
];

// The axes without points, which come after the others.
const WITHOUT_POINTS: readonly ColumnId[] = ['polarity', 'irrealis'];

/** What is shown of how claims were found. */
interface TraceShown {
  readonly traced: TracedClaims | null;
  /** Whether the rows of the rule tables and the model's features are shown. */
  readonly isWhole: boolean;
}

/** The claim with this id, or null where the report has none. */
export const findClaim = (report: Report, id: string): Claim | null =>
  report.claims.find((claim) => claim.id === id) ?? null;

/**
 * The explanation of a claim's level, or of each claim shown: words, entries, frame, points and
 * their sum, then the rule. With `traced`, also the candidates for a source that is not named; with
 * `isWhole`, the row of a rule table that ended each source and content.
 */
export function renderExplanation(
  report: Report,
  claimId: string | null,
  options: RenderOptions,
  { traced = null, isWhole = false }: Partial<TraceShown> = {},
): string {
  const view = { report, messages: MESSAGES[options.ui], ends: traced?.ends ?? [], isWhole };
  const { strong } = paletteOf(options.color);
  const page = pageOf(options);
  const one = claimId === null ? null : findClaim(report, claimId);
  const claims = claimId === null ? shownClaims(report, options.all) : one === null ? [] : [one];
  const own = (text: string): DirectedText => ({ text, direction: view.messages.direction });
  const blocks = [
    ...(options.heading ? [heading(report, page, strong)] : []),
    ...claims.map((claim) => explanation(claim, view, options)),
    ...(claims.length === 0 ? [paragraph(own(view.messages.noClaims), page)] : []),
    ...(claimId === null && traced !== null && isWhole ? leftOut(traced, view, options) : []),
    [
      ...paragraph(own(view.messages.ruleTitle), page).map(strong),
      ...paragraph(own(ruleOf(policyBehind(report), options.ui)), page),
      ...labelled(view.messages.weights, weights(view), page),
    ],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The weights in force. */
const weights = ({ report, messages }: ClaimView): DirectedText =>
  report.policy === undefined
    ? { text: messages.published, direction: messages.direction }
    : { text: visible(report.policy.path), direction: 'ltr' };

/** The claims to explain, with the rows that ended each phrase where they were traced. */
interface TracedView extends ClaimView {
  readonly ends: TracedClaims['ends'];
  readonly isWhole: boolean;
}

/** A line of an explanation. */
interface Field {
  readonly label: string;
  readonly value: DirectedText;
}

function explanation(claim: Claim, view: TracedView, options: RenderOptions): string[] {
  const { messages } = view;
  const page = pageOf(options);
  const top = [COLUMNS.id, COLUMNS.level].map((column) => column.cell(claim, view).text);
  const title = { text: joinParts(top, '·', messages.direction), direction: messages.direction };
  const sum = {
    label: messages.sum,
    value: { text: traceOf(claim, view.report, messages), direction: messages.direction },
  };
  return [
    ...paragraph(title, page).map(paletteOf(options.color).level[claim.hedging.level]),
    ...[
      ...fields(claim, view),
      ...candidates(claim, view),
      ...foundBy(claim, view),
      ...endRows(claim, view),
      ...weighed(claim, view),
      ...confidence(claim, view),
      ...axes(claim, view),
      ...withoutPoints(claim, view),
      sum,
    ]
      .filter(({ value }) => value.text !== '')
      .flatMap(({ label, value }) => labelled(label, value, page)),
  ];
}

const fields = (claim: Claim, view: ClaimView): Field[] =>
  FIELDS.map((id) => ({ label: view.messages.headers[id], value: COLUMNS[id].cell(claim, view) })).filter(
    ({ value }, index, all) => !all.slice(0, index).some((other) => other.value.text === value.text),
  );

// The names of the frames of learned claims, which give the order of their parts.
const LEARNED = /\/learned-/u;

/** How a claim was found, where it has no frame of the lexicon. */
const foundBy = ({ frame }: Claim, { messages }: ClaimView): Field[] =>
  frame !== null && LEARNED.test(frame)
    ? [{ label: messages.foundBy, value: { text: messages.learned, direction: messages.direction } }]
    : [];

// More candidates than these have no chance.
const MOST_CANDIDATES = 3;

/** Who may be meant by a source that is not named, with the terms of the score and their points. */
function candidates({ id }: Claim, { ends, messages }: TracedView): Field[] {
  const found = ends.find((each) => each.id === id)?.candidates ?? [];
  const text = found.slice(0, MOST_CANDIDATES).map(candidate).join(' · ');
  return [{ label: messages.candidates, value: { text, direction: messages.direction } }];
}

const candidate = ({ name, score, points }: TracedCandidate): string =>
  `${visible(name)} ${signed(score)} (${points.map(([term, value]) => `${term} ${signed(value)}`).join(', ')})`;

const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points)}`;

/** The rows of the rule tables that ended the source and the content. */
function endRows({ id, source }: Claim, { ends, isWhole, messages }: TracedView): Field[] {
  const found = ends.find((each) => each.id === id);
  if (found === undefined || !isWhole) return [];
  const rows = (ids: readonly (string | null)[]): DirectedText => ({
    text: ids.map((row) => row ?? messages.noRow).join(messages.list),
    direction: ids.includes(null) ? messages.direction : 'ltr',
  });
  return [
    ...(source === null || source.text === '' ? [] : [{ label: messages.sourceEnd, value: rows([found.mention]) }]),
    { label: messages.contentEnd, value: rows(found.content) },
  ];
}

const PARTS = ['cue', 'source', 'content', 'choice'] as const;

/** The features with the largest weights in the model's decision. */
function weighed({ id }: Claim, { ends, isWhole, messages }: TracedView): Field[] {
  const evidence = isWhole ? ends.find((each) => each.id === id)?.model?.evidence : undefined;
  return PARTS.map((part) => ({
    label: messages.weighed[part],
    value: { text: (evidence?.[part] ?? []).map(contribution).join(' · '), direction: 'ltr' },
  }));
}

/** How likely the claim is right, and the features that weighed most in that. */
function confidence({ id }: Claim, { ends, isWhole, messages }: TracedView): Field[] {
  const judged = isWhole ? ends.find((each) => each.id === id)?.confidence : null;
  return judged == null ? [] : [{ label: messages.confidence, value: { text: percentOf(judged), direction: 'ltr' } }];
}

const percentOf = ({ probability, features }: ConfidenceEvidence): string =>
  [`${Math.round(100 * probability)} %`, ...features.map(contribution)].join(' · ');

/** A block for what was left out as too likely to be wrong; none where nothing was. */
function leftOut({ leftOut: found }: TracedClaims, { messages }: TracedView, options: RenderOptions): string[][] {
  if (found.length === 0) return [];
  const page = pageOf(options);
  const title = { text: messages.leftOut, direction: messages.direction };
  const lines = found.map((one): Field[] => [
    { label: messages.headers.cue, value: { text: visible(one.words.cue), direction: messages.direction } },
    { label: messages.headers.content, value: { text: visible(one.words.content), direction: messages.direction } },
    { label: messages.confidence, value: { text: percentOf(one), direction: 'ltr' } },
  ]);
  return [
    paragraph(title, page).map(paletteOf(options.color).strong),
    ...lines.map((fields) => fields.flatMap(({ label, value }) => labelled(label, value, page))),
  ];
}

const contribution = ({ feature, share }: Contribution): string =>
  `${feature} ${share < 0 ? '−' : '+'}${Math.round(100 * Math.abs(share))} %`;

function axes(claim: Claim, { report, messages }: ClaimView): Field[] {
  const isRelayed = claim.chain.length > 1;
  const outer =
    countedStance(claim, report) === claim.stance ? [] : [`${messages.ownCue}: ${messages.stance[claim.stance]}`];
  return axesOf(claim, report, messages).map((trace) => ({
    label: trace.axis === 'transparency' && isRelayed ? messages.weakest : messages.axis[trace.axis],
    value: {
      text: joinParts(
        [...axisParts(trace, messages), ...(trace.axis === 'stance' ? outer : [])],
        '·',
        messages.direction,
      ),
      direction: messages.direction,
    },
  }));
}

function axisParts({ label, points, reasons }: AxisTrace, messages: Messages): string[] {
  const entries = [...new Set(reasons.flatMap(({ entry }) => (entry === null ? [] : [visible(entry)])))];
  return [`${label} ${points}`, reasonWords(reasons, messages), ...entries].filter((part) => part !== '');
}

const withoutPoints = (claim: Claim, view: ClaimView): Field[] =>
  WITHOUT_POINTS.map((id) => {
    const { text, direction } = COLUMNS[id].cell(claim, view);
    const said = text === '' ? '' : joinParts([text, view.messages.noPoints], '·', view.messages.direction);
    return { label: view.messages.headers[id], value: { text: said, direction } };
  });
