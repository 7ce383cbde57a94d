import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { CONTENT_ADJUSTMENTS, contentRuns } from '../../../src/analysis/merge/content-bounds.ts';
import { findNestedByRules } from '../../../src/analysis/merge/find-attributions.ts';
import { SOURCE_ADJUSTMENTS, sourceRuns } from '../../../src/analysis/merge/source-bounds.ts';
import { encode } from '../../../src/analysis/model/encode.ts';
import { type Model, modelOf } from '../../../src/analysis/model/model.ts';
import type { Run } from '../../../src/analysis/model/segments.ts';
import { findCues } from '../../../src/analysis/tokens/cues.ts';
import { packOf } from '../../../src/language/index.ts';
import { type Marked, readMarked, textsOf } from './marked.ts';

const pack = await packOf('en');

const outcome = z.array(z.string());
const example = z.union([
  z.strictObject({ text: z.string(), becomes: outcome }),
  z.strictObject({ text: z.string(), stays: outcome }),
]);
const examplesOf = z.record(z.string(), z.array(example));
const examples = z
  .strictObject({ content: examplesOf, source: examplesOf })
  .parse(parse(readFileSync(resolve(import.meta.dirname, 'bounds.yaml'), 'utf8')));

/** The content that a marked candidate gets. */
function contentOf(marked: Marked): readonly Run[] {
  const { view, candidate } = marked;
  const ruled = findNestedByRules(view);
  return contentRuns({ view, tags: tagsOf(marked), candidate, cue: cueOf(marked), rule: ruled[0], ruled });
}

/** The listed cue in a candidate's cue. */
const cueOf = ({ view, candidate: { from, to } }: Marked) =>
  findCues(view).find(({ firstToken }) => firstToken >= from && firstToken < to);

/** The parts of speech of the tokens. */
const tagsOf = ({ view }: Marked): Uint8Array => encode(view, findNestedByRules(view), modelOf(pack) as Model).tags;

/** The source that a marked candidate gets. */
function sourceOf(marked: Marked): readonly Run[] {
  const { view, candidate } = marked;
  const cue = cueOf(marked);
  const ruled = findNestedByRules(view);
  return sourceRuns({ view, tags: tagsOf(marked), candidate, cue, rule: ruled[0] });
}

const parts = [
  { part: 'content', adjustments: CONTENT_ADJUSTMENTS, examples: examples.content, read: contentOf },
  { part: 'source', adjustments: SOURCE_ADJUSTMENTS, examples: examples.source, read: sourceOf },
];

afterEach(() => vi.restoreAllMocks());

describe.each(parts)('the bounds that a model gives a $part', ({ adjustments, examples: shown, read }) => {
  const cases = Object.entries(shown).flatMap(([id, list]) => list.map((one) => ({ id, ...one })));

  test.each(cases)('$id: $text', ({ id, text, ...rest }) => {
    const adjustment = adjustments.find((one) => one.id === id);
    const applied = vi.spyOn(adjustment as { apply: (runs: readonly Run[], one: never) => readonly Run[] }, 'apply');
    const marked = readMarked(text, pack);
    expect(textsOf(marked.view, read(marked))).toEqual('becomes' in rest ? rest.becomes : rest.stays);
    const [before, after] = [applied.mock.calls[0]?.[0], applied.mock.results[0]?.value];
    if ('becomes' in rest) expect(after).not.toEqual(before);
    else expect(after).toEqual(before);
  });

  test.each(adjustments.map(({ id }) => id))('%s has an example of a change, and one of none', (id) => {
    expect(shown[id]?.some((one) => 'becomes' in one)).toBe(true);
    expect(shown[id]?.some((one) => 'stays' in one)).toBe(true);
  });

  test('have no examples of other adjustments', () => {
    expect(Object.keys(shown)).toEqual(adjustments.map(({ id }) => id));
  });
});
