import { spread } from '../../score/errors.ts';
import type { ScoreResult } from '../../score/score.ts';
import { escapeControls } from '../escape/json.ts';

/** The name of the format, and its version: fields may be added to it, none renamed. */
const SCORE_SCHEMA = 'isnad-score/1';

/** The figures as JSON, as shares of 1, and up to `errors` missed and spurious attributions each. */
export function renderScoreJson({ score, missed, spurious }: ScoreResult, errors: number): string {
  const lists = errors > 0 ? { missed: spread(missed, errors), spurious: spread(spurious, errors) } : {};
  return `${escapeControls(JSON.stringify({ schema: SCORE_SCHEMA, ...score, ...lists }, null, 2))}\n`;
}
