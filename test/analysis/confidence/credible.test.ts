import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { confidenceEvidence } from '../../../src/analysis/confidence/confidence-evidence.ts';
import type { ConfidenceData } from '../../../src/language/confidence-data.ts';
import { packOf } from '../../../src/language/index.ts';
import type { Pack } from '../../../src/language/pack.ts';
import { readDocument } from '../../../src/text/document.ts';
import { confidenceWith } from './confidence-data.ts';

const packs = { ar: await packOf('ar'), en: await packOf('en') };

/** A text read by a language's pack with another confidence model. */
function read(text: string, confidence: ConfidenceData | null) {
  const pack: Pack = { ...packs[(confidence?.language ?? 'ar') as 'ar' | 'en'], confidence };
  return analyze(readDocument({ id: 'a', path: null, text }, pack), pack);
}

const cuesOf = ({ claims }: ReturnType<typeof read>): (string | undefined)[] =>
  claims.filter(({ source }) => source !== null).map(({ cue }) => cue?.text);

const TWO = 'وقال سامي حداد إن الرصيف جاهز. وتحقق الشرطة في مزاعم تزوير الوثائق.';
const NO_NOUNS = confidenceWith({ weights: { 'cue.kind': { noun: -500 } } });

/** A model that articles are not judged by, with weights for passages. */
const forPassages = (leastTokens: number, noun: number): ConfidenceData =>
  confidenceWith({
    leastTokens: 1000,
    passages: { threshold: 0.5, leastTokens, bias: 100, weights: { 'cue.kind': { noun } } },
  });

describe('an attribution that is more likely wrong than right', () => {
  test.each([
    ['stays without a model', TWO, null, ['قال', 'مزاعم']],
    ['stays where nothing speaks against it', TWO, confidenceWith({}), ['قال', 'مزاعم']],
    ['is left out below the threshold', TWO, NO_NOUNS, ['قال']],
    ['stays in a text shorter than those learned from', TWO, { ...NO_NOUNS, leastTokens: 1000 }, ['قال', 'مزاعم']],
    ['is left out of a short text by the weights for passages', TWO, forPassages(10, -500), ['قال']],
    ['stays in a text too short for those too', TWO, forPassages(1000, -500), ['قال', 'مزاعم']],
    ['stays in an article whatever passages weigh', TWO, { ...forPassages(0, -500), leastTokens: 1 }, ['قال', 'مزاعم']],
  ] as const)('%s', (_, text, confidence, expected) => {
    expect(cuesOf(read(text, confidence))).toEqual(expected);
  });

  test('in another language too', () => {
    const text = 'The mayor said the bridge is safe. According to the police, the road is closed.';
    const confidence = confidenceWith({ language: 'en', weights: { 'cue.kind': { preposition: -500 } } });
    expect(cuesOf(read(text, confidence))).toEqual(['said']);
  });

  test.each([
    [
      'whom the layout names',
      'SMITH: We never saw the letter.\n\nLANE: It was lost.\n\nSMITH: In May.\n\nLANE: No.',
      4,
    ],
    [
      'a quotation with neither cue nor source',
      'Ruth Vale said the bus was late. It is thirty years old. "We shall mend it over the winter months." The town has two.',
      1,
    ],
    ['but not one with a cue', 'The mayor said the bridge is old.', 0],
  ])('is not judged: %s', (_, text, most) => {
    const { claims } = read(text, confidenceWith({ language: 'en', bias: -1000 }));
    expect(claims.filter(({ source }) => source !== null)).toHaveLength(most);
  });

  test('leaves its sentence unascribed: it is not in the writer’s own voice', () => {
    const own = (confidence: ConfidenceData | null): number =>
      read(TWO, confidence).claims.filter(({ source }) => source === null).length;
    expect([own(null), own(NO_NOUNS)]).toEqual([0, 0]);
  });

  test('takes with it a source that nothing else is ascribed to, and gives its place to what it holds', () => {
    const text = 'وقال سامي حداد إن الوزير كريم نصار أكد أن الرصيف جاهز.';
    const confidence = confidenceWith({ weights: { nested: { false: -500 } } });
    const { claims, sources } = read(text, confidence);
    expect(claims.map(({ cue, parent }) => [cue?.text, parent])).toEqual([['أكد', null]]);
    expect(sources.map(({ name }) => name)).toEqual(['كريم نصار']);
  });
});

describe('the evidence', () => {
  const evidenceFor = (confidence: ConfidenceData | null) => {
    const pack: Pack = { ...packs.ar, confidence };
    return confidenceEvidence(readDocument({ id: 'a', path: null, text: TWO }, pack), pack);
  };

  test('names each attribution with its probability and the features behind it', () => {
    expect(evidenceFor(NO_NOUNS).map(({ words, isLeftOut, features }) => [words.cue, isLeftOut, features])).toEqual([
      ['قال', false, []],
      ['مزاعم', true, [{ feature: 'cue.kind=noun', share: -1 }]],
    ]);
    expect(evidenceFor(NO_NOUNS)[0]?.probability).toBeCloseTo(1 / (1 + Math.exp(-1)), 2);
  });

  test.each([
    ['without a model', null],
    ['for a text shorter than those learned from', { ...NO_NOUNS, leastTokens: 1000 }],
  ])('is empty %s', (_, confidence) => {
    expect(evidenceFor(confidence)).toEqual([]);
  });
});
