import { spread } from '../../score/errors.ts';
import type { ScoreResult } from '../../score/score.ts';
import { escapeControls } from '../escape/json.ts';
import type { ScoreView } from './table.ts';

/** The name of the format, and its version: fields may be added to it, none renamed. */
const SCORE_SCHEMA = 'isnad-score/1';

/** The figures as JSON, as fractions of 1, with those of each group and the listed errors. */
export function renderScoreJson({ score, missed, spurious }: ScoreResult, { errors, groups }: ScoreView): string {
  const lists = errors > 0 ? { missed: spread(missed, errors), spurious: spread(spurious, errors) } : {};
  const byGroup = groups.length > 0 ? { groups: groups.map(({ group, score: one }) => ({ group, ...one })) } : {};
  return `${escapeControls(JSON.stringify({ schema: SCORE_SCHEMA, ...score, ...byGroup, ...lists }, null, 2))}\n`;
}
