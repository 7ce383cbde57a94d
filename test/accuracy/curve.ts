import type { ConfidenceData, JudgingWeights } from '../../src/language/confidence-data.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(7);

// Of the thresholds in the file every second is printed.
const isPrinted = (threshold: number): boolean => Math.round(threshold * 1000) % 50 === 0;

/** What the thresholds of a confidence model leave of held-out texts, one a line; the shipped one is marked. */
function tableOf({ curve = [], threshold: shipped }: JudgingWeights, figures: readonly ('rows' | 'wrong')[]): string {
  const head = [...figures, 'agree', 'disagree'].map((name) => name.padStart(9)).join('');
  const lines = curve
    .filter(({ threshold }) => isPrinted(threshold) || threshold === shipped)
    .map((point) => {
      const shown = [...figures.map((figure) => point[figure]), point.lenient, point.disagreeing];
      const mark = point.threshold === shipped ? '*' : ' ';
      return `${mark} ${point.threshold.toFixed(3)}  ${shown.map((share) => `  ${percent(share)}`).join('')}`;
    });
  return [`threshold${head}`, ...lines].join('\n');
}

/** The trade-off between missing and wrong claims of a language's confidence model, for articles and for passages. */
export function curvesOf({ language, passages, ...articles }: ConfidenceData): string {
  const said = `Claims of ${language} left out below a threshold, on outlets that nothing was learned from (* shipped)`;
  const tables = [`articles\n${tableOf(articles, ['rows', 'wrong'])}`];
  if (passages !== undefined) tables.push(`passages, whatever the name\n${tableOf(passages, [])}`);
  return `\n${said}\n${tables.join('\n')}\n`;
}
