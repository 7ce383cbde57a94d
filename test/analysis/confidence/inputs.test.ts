import { describe, expect, test } from 'vitest';
import { readConfidence } from '../../../src/analysis/confidence/confidence-model.ts';
import { featureValues, parseConfidenceFeature } from '../../../src/analysis/confidence/features.ts';
import { neighboursOf } from '../../../src/analysis/confidence/neighbours.ts';
import type { Resolved } from '../../../src/analysis/entities/entity.ts';
import { resolveSources } from '../../../src/analysis/entities/resolve-sources.ts';
import { findAttributions } from '../../../src/analysis/merge/find-attributions.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import { packOf } from '../../../src/language/index.ts';
import type { Pack } from '../../../src/language/pack.ts';
import { readDocument } from '../../../src/text/document.ts';
import { confidenceWith } from './confidence-data.ts';

const packs = { ar: await packOf('ar'), en: await packOf('en') };

/** What a feature says of the last attribution of a text. */
function lastValues(feature: string, text: string, pack: Pack = packs.ar): readonly string[] {
  const document = readDocument({ id: 'a', path: null, text }, pack);
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const attributions = findAttributions(view);
  const { resolved } = resolveSources(view, attributions);
  const [attribution, who] = [attributions.at(-1), resolved.at(-1)];
  if (attribution === undefined) throw new Error(`nothing ascribed: ${text}`);
  const neighbours = neighboursOf(view, attributions);
  return featureValues(parseConfidenceFeature(feature), { view, attribution, resolved: who as Resolved, neighbours });
}

const SAID = 'وقال الوزير سامي حداد إن الرصيف جاهز.';

describe('what a feature says of an attribution', () => {
  test.each([
    ['cue.kind', SAID, ['verb']],
    ['cue.leads', SAID, ['true']],
    ['cue.leads', 'وأمس قال سامي حداد إن الرصيف جاهز.', ['false']],
    ['cue.offset', SAID, ['0']],
    ['cue.offset', 'وأمس قال سامي حداد إن الرصيف جاهز.', ['1']],
    ['sentence.claims', SAID, ['1']],
    ['sentence.claims', `${SAID} وأضاف أن العمل مستمر.`, ['1']],
    ['sentence.claims', 'وقال الوزير سامي حداد إن الرصيف جاهز، مؤكدا أن العمل مستمر.', ['2']],
    ['content.claims', SAID, ['0']],
    ['content.claims', 'قال الوزير: "أكد المدير أن الرصيف جاهز".', ['0']],
    ['content.claims', 'وقال الوزير إن الجسر، كما قال المدير، آمن.', ['1']],
    ['content.ranges', SAID, ['1']],
    ['content.ranges', 'الجسر آمن، بحسب الوزير، والرصيف جاهز.', ['2']],
    ['source.verbs', SAID, ['none']],
    ['source.verbs', 'الوزير سامي حداد قال إن الرصيف جاهز.', ['0']],
    ['source.verbs', 'وزار الوزير سامي حداد الميناء وأعلن فتح الجسر، مؤكدا أن الرصيف جاهز.', ['1']],
    ['source.verbs', 'الوزير سامي حداد زار الميناء وأكد أن الرصيف جاهز.', ['1']],
    ['source.verbs', 'وقال الوزير سامي حداد إن الرصيف جاهز، مؤكدا أن العمل مستمر.', ['0']],
    ['source.expressed', SAID, ['true']],
    ['source.expressed', `${SAID} وأضاف أن العمل مستمر.`, ['false']],
    ['who.kind+who.words', SAID, ['person+2']],
    ['source.expressed+who.distance', `${SAID} وأضاف أن العمل مستمر.`, ['false+1']],
    ['who.kind+who.words', 'وتحقق الشرطة في مزاعم تزوير الوثائق.', ['none+none']],
    ['who.kind+who.words', 'وأفيد بأن الرصيف جاهز.', ['nobody+nobody']],
    ['source.expressed+who.distance', 'وأفيد بأن الرصيف جاهز.', ['false+nobody']],
    ['content.opening', SAID, ['complementizer']],
    ['content.opening', 'وقال سامي حداد: "الرصيف جاهز".', ['colon']],
    ['cue.agrees', 'وقالت الوزارة إن الرصيف جاهز.', ['true']],
    ['source.comma', 'وقال سامي حداد، مدير الميناء، إن الرصيف جاهز.', ['true']],
    ['source.comma', SAID, ['false']],
    ['nested', 'وقال سامي حداد إن الوزارة أعلنت أن الرصيف جاهز.', ['true']],
    ['content.behind', SAID, ['stop']],
  ] as const)('%s in «%s»', (feature, text, expected) => {
    expect(lastValues(feature, text)).toEqual(expected);
  });

  test.each([
    [/^none$/, 'none in a language without a learned model', SAID, packs.ar],
    [
      'none',
      'of an attribution of the rules alone',
      'The pool is safe, the mayor said. The plan was allegedly dropped.',
      packs.en,
    ],
    [/^-?\d+$/, 'a number of half nats where it chose', 'The mayor said that the pool was safe.', packs.en],
  ] as const)('model.odds, by %s: %s', (expected, _, text, pack) => {
    expect(lastValues('model.odds', text, pack)).toEqual([expect.stringMatching(expected)]);
  });

  test('a word of several classes gives a value for each', () => {
    const values = lastValues('cue.kind+cue.behind', SAID);
    expect(values.every((value) => value.startsWith('verb+'))).toBe(true);
    expect(values).toContain('verb+title');
  });
});

describe('a confidence model is refused', () => {
  test.each([
    ['of another format', confidenceWith({ format: 99 }), /format 99/],
    ['of another language', confidenceWith({ language: 'en' }), /made for 'en'/],
    ['with an unknown input', confidenceWith({ weights: { 'cue.colour': { red: 1 } } }), /unknown input 'cue\.colour'/],
  ] as const)('%s, with what to do', (_, data, problem) => {
    expect(() => readConfidence(data, 'ar')).toThrow(problem);
    expect(() => readConfidence(data, 'ar')).toThrow(/npm run train -- --confidence/);
  });
});
