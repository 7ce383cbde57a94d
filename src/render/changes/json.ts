import type { Change, ChangeSide } from '../../diff/change.ts';
import type { Version } from '../../diff/version.ts';
import { escapeControls } from '../escape/json.ts';
import type { Comparison } from './format.ts';

/** All changes, minor ones too, as indented JSON; fields may be added to it, none renamed. */
export function render({ before, after, changes }: Comparison): string {
  const value = {
    schema: 'isnad-diff/1',
    offsets: 'utf-16',
    before: versionValue(before),
    after: versionValue(after),
    changes: changes.map(changeValue),
  };
  return `${escapeControls(JSON.stringify(value, null, 2))}\n`;
}

const versionValue = ({ kind, path, language, claims }: Version) => ({ kind, path, language, claims: claims.length });

const changeValue = ({ kind, minor, axes, before, after, diff }: Change) => ({
  ...{ kind, minor, axes },
  before: before && sideValue(before),
  after: after && sideValue(after),
  diff,
});

function sideValue({ claim, words, spans }: ChangeSide) {
  const { id, place, source, cue, tellers, type, stance, certainty, polarity, irrealis, level, content } = claim;
  return {
    ...{ claim: id, words, spans, place },
    source: source && { name: source.name || null, transparency: source.transparency },
    ...{ tellers, cue: cue?.text ?? null, type, stance, certainty, polarity, irrealis, level },
    content: { text: content.text, spans: content.spans },
  };
}
