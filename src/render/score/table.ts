import type { ScoreError, Shown } from '../../score/errors.ts';
import { spread } from '../../score/errors.ts';
import type { Figure } from '../../score/figures.ts';
import type { GroupScore } from '../../score/groups.ts';
import type { Mean, Score, ScoreResult } from '../../score/score.ts';
import { visible } from '../terminal/sanitise.ts';

const ROWS: readonly (readonly [name: string, label: string])[] = [
  ['relation.lenient', 'relation, lenient'],
  ['relation.lenient.direct', '  direct'],
  ['relation.lenient.indirect', '  indirect'],
  ['relation.lenient.mixed', '  mixed'],
  ['relation.lenient.macro', '  mean over documents'],
  ['relation.strict', 'relation, strict'],
  ['relation.strict.direct', '  direct'],
  ['relation.strict.indirect', '  indirect'],
  ['relation.strict.mixed', '  mixed'],
  ['relation.strict.macro', '  mean over documents'],
  ['detection', 'detection'],
  ['detection.direct', '  direct'],
  ['detection.indirect', '  indirect'],
  ['detection.mixed', '  mixed'],
  ['exact.source', 'exact span, source'],
  ['exact.cue', 'exact span, cue'],
  ['exact.content', 'exact span, content'],
  ['exact.linked', 'exact, all three'],
  ['cue.exact', 'cue, same words'],
  ['cue.overlap', 'cue, overlapping'],
  ['content.chars', 'content, characters'],
  ['content.partial', 'content, partial span'],
  ['source.chars', 'source, characters'],
];

const LABEL_WIDTH = 24;
const percent = (share: number): string => (100 * share).toFixed(1);
const cells = (values: readonly string[]): string => values.map((value) => value.padStart(10)).join('');
const line = (label: string, values: readonly string[]): string => label.padEnd(LABEL_WIDTH) + cells(values);

/** Options of the table of figures. */
export interface ScoreView {
  /** The most missed and the most spurious attributions that are listed. */
  readonly errors: number;
  /** Scores by group, in order; empty for none. */
  readonly groups: readonly GroupScore[];
}

/** The figures as a table in per cent, with a line for each group and the listed errors. */
export function renderScore({ score, missed, spurious }: ScoreResult, { errors, groups }: ScoreView): string {
  const sections = [
    summary(score),
    tableRows(score, groups),
    [
      line('', ['P', 'R', 'F1', 'predicted', 'gold']),
      ...ROWS.flatMap(([name, label]) => figureRow(label, score.figures[name])),
    ],
    sourceAndLabels(score),
  ];
  const lists = errors > 0 ? [errorList('missed', missed, errors), errorList('spurious', spurious, errors)] : [];
  return `${[...sections, ...lists].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function summary({ documents, gold, predicted, optional }: Score): string[] {
  const left = `left out: ${optional.gold} optional gold attributions, ${optional.predicted} predictions nearest to one`;
  return [
    `${documents} documents, ${gold} gold attributions, ${predicted} predicted`,
    ...(optional.gold > 0 ? [left] : []),
  ];
}

const GROUP_COLUMNS = ['docs', 'gold', 'rows', 'wrong', 'agree', 'strict', 'found', 'names'];

/** The headline: correct rows of the table (F1) and wrong rows, for all documents and by group. */
function tableRows(score: Score, groups: readonly GroupScore[]): string[] {
  const lines = [{ group: 'all', score }, ...groups].map(({ group, score: one }) => {
    const { n = 0, accuracy = 0 } = one.labels.nameOverlap ?? {};
    const f1 = (name: string): string => percent(one.figures[name]?.f1 ?? 0);
    const found = percent(one.figures.detection?.recall ?? 0);
    const wrong = one.predicted === 0 ? '–' : percent(1 - one.rows.precision);
    const figures = [percent(one.rows.f1), wrong, f1('relation.lenient'), f1('relation.strict'), found];
    const cellsOf = [String(one.documents), String(one.gold), ...figures, n === 0 ? '–' : percent(accuracy)];
    return visible(group || '(none)').padEnd(LABEL_WIDTH) + narrow(cellsOf);
  });
  return [''.padEnd(LABEL_WIDTH) + narrow(GROUP_COLUMNS), ...lines];
}

const narrow = (values: readonly string[]): string => values.map((value) => value.padStart(8)).join('');

function figureRow(label: string, figure: Figure | Mean | undefined): string[] {
  if (figure === undefined) return [];
  const sizes = 'gold' in figure ? [String(figure.predicted), String(figure.gold)] : [];
  return [line(label, [...[figure.precision, figure.recall, figure.f1].map(percent), ...sizes])];
}

function sourceAndLabels({ sourceAccuracy: { pairs, overlap, exact }, labels, names }: Score): string[] {
  return [
    line('where contents agree', ['%', 'n']),
    line('  source overlaps', [percent(overlap), String(pairs)]),
    line('  source equal', [percent(exact), String(pairs)]),
    line('  name given', [percent(names.coverage), String(names.pairs)]),
    line('  name given is right', [percent(names.precision), String(Math.round(names.coverage * names.pairs))]),
    ...Object.entries(labels).map(([name, { n, accuracy }]) => line(`  ${name}`, [percent(accuracy), String(n)])),
  ];
}

function errorList(title: string, list: readonly ScoreError[], count: number): string[] {
  const shown = spread(list, count);
  const heading =
    shown.length < list.length ? `${title}: ${list.length}, ${shown.length} of them` : `${title}: ${list.length}`;
  return [heading, ...shown.flatMap(errorLines)];
}

function errorLines({ document, why, gold, predicted }: ScoreError): string[] {
  const id = (gold ?? predicted)?.id ?? '';
  return ['', visible(`${document} ${id}: ${why}`), ...shownLines('gold', gold), ...shownLines('pred', predicted)];
}

function shownLines(side: string, shown: Shown | null): string[] {
  if (shown === null) return [];
  const { quoteType, source, cue, content } = shown;
  const words = [source, cue].map((text) => visible(text) || '-');
  return [`  ${side} [${quoteType}] source: ${words[0]} | cue: ${words[1]}`, `       ${visible(content)}`];
}
