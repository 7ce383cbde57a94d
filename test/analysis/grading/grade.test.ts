import { describe, expect, test } from 'vitest';
import { type GradeInput, gradeClaim, type Teller } from '../../../src/analysis/grading/grade.ts';
import { findHedges } from '../../../src/analysis/grading/hedges.ts';
import { DEFAULT_POLICY, levelOf } from '../../../src/analysis/grading/policy.ts';
import { packOf } from '../../../src/language/index.ts';
import type { CueEntry } from '../../../src/language/pack.ts';
import type { Transparency } from '../../../src/language/values.ts';
import { readDocument } from '../../../src/text/document.ts';
import type { Span } from '../../../src/text/span.ts';

const [ar, en] = await Promise.all([packOf('ar'), packOf('en')]);

const entry = (id: string, values: Partial<CueEntry> = {}): CueEntry => ({
  ...{ id, kind: 'verb', sense: 'speech', stance: 'neutral', certainty: null, polarity: null, irrealis: null },
  ...{ nominal: 'none', particles: [], via: [], clause: true, bare: false, quote: true, addressee: false, with: [] },
  ...values,
});

const SAID = entry('said');
const BELIEVED = entry('believed', { certainty: 'belief' });
const CLAIMED = entry('claimed', { stance: 'distance' });
const CONFIRMED = entry('confirmed', { stance: 'endorse' });

const spanOf = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  expect(start, part).toBeGreaterThanOrEqual(0);
  return { start, end: start + part.length };
};

/** `[cue words, entry, content words]` of a claim of the text. */
type Spec = readonly [cue: string, entry: CueEntry, content: string];

const claimOf = (text: string, [cue, cueEntry, content]: Spec) => ({
  cue: { spans: [spanOf(text, cue)], entry: cueEntry, negated: false },
  content: [spanOf(text, content)],
});

function grade(text: string, spec: Spec, more: Partial<GradeInput> = {}) {
  return gradeClaim(inputOf(text, { ...claimOf(text, spec), ...more }), text);
}

function inputOf(text: string, more: Partial<GradeInput>): GradeInput {
  const pack = /\p{Script=Arabic}/u.test(text) ? ar : en;
  const hedges = findHedges(readDocument({ id: 'test', path: null, text }, pack), pack);
  const tellers: readonly Teller[] = [{ transparency: 'person', mention: null }];
  return { cue: null, content: [], nested: [], enclosing: [], ownVoice: false, tellers, hedges, ...more };
}

const ownVoice = (text: string) =>
  gradeClaim(inputOf(text, { content: [{ start: 0, end: text.length }], ownVoice: true, tellers: [] }), text);

const tellers = (...transparencies: Transparency[]): { tellers: Teller[] } => ({
  tellers: transparencies.map((transparency) => ({ transparency, mention: null })),
});

describe('the rule: points and levels', () => {
  const text = 'Smith said that the bridge fell.';
  const content = 'the bridge fell';

  test.each([
    ['a named source who says', SAID, tellers('person'), 2, 'medium'],
    ['a named source who confirms', CONFIRMED, tellers('organisation'), 1, 'low'],
    ['a named source who claims', CLAIMED, tellers('person'), 4, 'high'],
    ['a named source who believes', BELIEVED, tellers('person'), 4, 'high'],
    ['an office without a name', SAID, tellers('role'), 3, 'high'],
    ['an anonymous source who confirms', CONFIRMED, tellers('anonymous'), 3, 'high'],
    ['nobody at all', SAID, tellers(), 4, 'high'],
    ['a second teller', SAID, tellers('organisation', 'person'), 3, 'high'],
    [
      'the weakest of three tellers, and the two after the first',
      SAID,
      tellers('organisation', 'anonymous', 'organisation'),
      6,
      'very-high',
    ],
  ] as const)('%s', (_, cue, chain, points, level) => {
    expect(grade(text, ['said', cue, content], chain).hedging).toMatchObject({ points, level });
  });

  test('the highest stance of a chain counts, and the claim keeps its own', () => {
    const { stance, hedging } = grade(text, ['said', CONFIRMED, content], {
      enclosing: [{ spans: [], entry: CLAIMED, negated: false }],
    });
    expect([stance, hedging.points]).toEqual(['endorse', 4]);
  });

  test('every point has its words and its entry', () => {
    const chain = { tellers: [{ transparency: 'anonymous', mention: spanOf(text, 'Smith') }] as const };
    expect(grade(text, ['said', BELIEVED, content], chain).hedging.reasons).toEqual([
      { axis: 'stance', points: 2, text: 'said', start: 6, end: 10, entry: 'believed' },
      { axis: 'certainty', points: 2, text: 'said', start: 6, end: 10, entry: 'believed' },
      { axis: 'transparency', points: 2, text: 'Smith', start: 0, end: 5, entry: null },
    ]);
  });

  test('a further teller has the words of the intermediary, not of the source', () => {
    const told = 'The Post reports: Smith said that the bridge fell.';
    const chain: Teller[] = ['The Post', 'Smith'].map((name) => ({
      transparency: 'organisation',
      mention: spanOf(told, name),
    }));
    const { reasons } = grade(told, ['said', SAID, content], { tellers: chain }).hedging;
    expect(reasons.filter(({ axis }) => axis === 'distance')).toEqual([
      { axis: 'distance', points: 1, text: 'The Post', start: 0, end: 8, entry: null },
    ]);
  });

  test('a newsroom may set other weights and levels', () => {
    const policy = { ...DEFAULT_POLICY, stance: { ...DEFAULT_POLICY.stance, neutral: 0 } };
    const input = inputOf(text, claimOf(text, ['said', SAID, content]));
    expect(gradeClaim(input, text, policy).hedging).toEqual({ points: 0, level: 'none', reasons: [] });
  });

  test.each([
    [0, 'none'],
    [1, 'low'],
    [2, 'medium'],
    [3, 'high'],
    [4, 'high'],
    [5, 'very-high'],
    [9, 'very-high'],
  ] as const)('%d points: %s', (points, level) => {
    expect(levelOf(points, DEFAULT_POLICY)).toBe(level);
  });
});

describe('certainty is that of the content’s main clause as its source puts it', () => {
  test.each([
    ['He said the talks may fail.', 'the talks may fail', 'possible'],
    ['He said the talks will probably fail.', 'the talks will probably fail', 'probable'],
    [
      'He said the talks failed because the envoy may resign.',
      'the talks failed because the envoy may resign',
      'certain',
    ],
    ['He said the envoy who may resign left.', 'the envoy who may resign left', 'certain'],
    ['He said: "The talks failed. They may resume."', '"The talks failed. They may resume."', 'certain'],
    ['He said: "Who fired first?"', '"Who fired first?"', 'unknown'],
    ['He said: "Who fired? They did."', '"Who fired? They did."', 'certain'],
    ['He said whether the talks failed.', 'whether the talks failed', 'unknown'],
    ['قال إنه قد يغادر', 'إنه قد يغادر', 'possible'],
    ['قال إنه غادر لأن الحرب قد تعود', 'إنه غادر لأن الحرب قد تعود', 'certain'],
    ['قال إن الوضع صعب وقد يسوء', 'الوضع صعب وقد يسوء', 'certain'],
    ['قال إنه قد غادر', 'إنه قد غادر', 'certain'],
    ['قال إن هناك احتمالا لتأجيل القمة', 'هناك احتمالا لتأجيل القمة', 'possible'],
    ['قال إن القمة بحثت قضايا بينها احتمال التأجيل', 'القمة بحثت قضايا بينها احتمال التأجيل', 'certain'],
  ])('%s', (text, content, certainty) => {
    const cue = /\p{Script=Arabic}/u.test(text) ? 'قال' : 'said';
    expect(grade(text, [cue, SAID, content]).certainty).toBe(certainty);
  });

  test('a cue of belief sets it, unless the content is as weak', () => {
    const text = 'He believed that prices may rise, and that wages rose.';
    expect(grade(text, ['believed', BELIEVED, 'wages rose']).certainty).toBe('belief');
    expect(grade(text, ['believed', BELIEVED, 'prices may rise']).certainty).toBe('possible');
  });

  test('the writer’s stance and the source’s doubt are separate', () => {
    const { stance, certainty, hedging } = grade('Kirby claimed that troops may leave.', [
      'claimed',
      CLAIMED,
      'troops may leave',
    ]);
    expect([stance, certainty, hedging.points]).toEqual(['distance', 'possible', 6]);
  });

  test('a speaker’s own «I believe» makes the content a belief', () => {
    const text = 'قال: "أعتقد أن القانون قد يتأخر"';
    const inner = { ...claimOf(text, ['أعتقد', BELIEVED, 'القانون قد يتأخر']), source: [] };
    const certain = { ...claimOf(text, ['أعتقد', BELIEVED, 'القانون']), source: [] };
    expect(grade(text, ['قال', SAID, '"أعتقد أن القانون قد يتأخر"'], { nested: [inner] }).certainty).toBe('possible');
    expect(grade(text, ['قال', SAID, '"أعتقد أن القانون قد يتأخر"'], { nested: [certain] }).certainty).toBe('belief');
  });

  test('the belief of somebody else is certain for the reporting source', () => {
    const text = 'He said that Smith believes that prices may rise.';
    const inner = { ...claimOf(text, ['believes', BELIEVED, 'prices may rise']), source: [spanOf(text, 'Smith')] };
    expect(grade(text, ['said', SAID, 'Smith believes that prices may rise'], { nested: [inner] }).certainty).toBe(
      'certain',
    );
  });
});

describe('polarity and irrealis are shown and give no points', () => {
  const text = 'He denied that the bridge fell.';
  const denied = entry('denied', { polarity: 'negative' });
  const cue = { spans: [spanOf(text, 'denied')], negated: true };

  test.each([
    ['a denial', denied, false, 'negative'],
    ['a denial denied', denied, true, 'positive'],
    ['a statement not made', SAID, true, 'negative'],
    ['a statement', SAID, false, 'positive'],
  ] as const)('%s', (_, cueEntry, negated, polarity) => {
    const graded = grade(text, ['denied', cueEntry, 'the bridge fell'], { cue: { ...cue, entry: cueEntry, negated } });
    expect([graded.polarity, graded.hedging.points]).toEqual([polarity, 2]);
  });

  test('a condition', () => {
    const said = 'He said the talks go on if both agree.';
    expect(grade(said, ['said', SAID, 'the talks go on if both agree'])).toMatchObject({
      irrealis: 'condition',
      hedging: { points: 2 },
    });
  });
});

describe('the writer’s own voice', () => {
  test.each([
    ['The bridge fell.', 0, 'certain'],
    ['The bridge may fall.', 2, 'possible'],
    ['The bridge will probably fall.', 1, 'probable'],
    ['سقط الجسر.', 0, 'certain'],
    ['قد يسقط الجسر.', 2, 'possible'],
  ])('%s', (text, points, certainty) => {
    expect(ownVoice(text)).toMatchObject({ stance: 'own', certainty, hedging: { points } });
  });

  test('hearsay is a source left out, not a doubt', () => {
    expect(ownVoice('The singer reportedly left.')).toMatchObject({
      certainty: 'certain',
      hedging: { points: 2, reasons: [{ axis: 'transparency', text: 'reportedly' }] },
    });
  });

  test('distancing words lower the writer’s own statement', () => {
    expect(ownVoice('عرض الهيكل المزعوم.')).toMatchObject({
      stance: 'distance',
      hedging: { points: 4, reasons: [{ axis: 'stance', text: 'المزعوم', entry: 'ar/mazum' }] },
    });
  });
});

test('distancing words beside a claim are the writer’s; inside it they are the source’s', () => {
  const beside = 'قال إنه غادر المدينة، على حد زعمه.';
  expect(grade(beside, ['قال', SAID, 'إنه غادر المدينة']).stance).toBe('distance');
  expect(grade('قال إنه رأى الهيكل المزعوم.', ['قال', SAID, 'إنه رأى الهيكل المزعوم']).stance).toBe('neutral');
});
