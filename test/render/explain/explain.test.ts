import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/analysis/grading/policy.ts';
import { findClaim, renderExplanation } from '../../../src/render/explain/explain.ts';
import { renderTraceJson } from '../../../src/render/explain/explanation-json.ts';
import { traceOf } from '../../../src/render/explain/trace.ts';
import { MESSAGES } from '../../../src/render/locale/locales.ts';
import { claimWith, englishReport, optionsWith, ownVoice, reportOf, seedReport } from '../reports.ts';

const plain = (text: string): string => text.replace(/[\u200e\u200f]/g, '');

describe('the traced sum', () => {
  it.each([
    ['c7', 'en', 'زعم → distance 4; person 0; one teller 0; = 4 → high'],
    ['c7', 'ar', 'زعم ← تباعد 4؛ شخص مسمّى 0؛ ناقل واحد 0؛ = 4 ← مرتفع'],
    ['c6', 'en', 'أكدت → endorse 1; organisation 0; one teller 0; = 1 → low'],
    ['c15', 'en', 'قال → neutral 2; يمكن → possible 2; person 0; one teller 0; = 4 → high'],
    ['c8', 'en', 'علمت → endorse 1; مصادر → anonymous 2; الميادين نت → 2 tellers 1; = 4 → high'],
    ['c11', 'ar', 'أبلغت ← حياد 2؛ مصادر ← مجهول 2؛ الميادين نت ← 3 ناقلين 2؛ = 6 ← مرتفع جدًا'],
  ] as const)('of %s in %s', (id, ui, expected) => {
    const claim = findClaim(seedReport, id) ?? ownVoice;
    expect(plain(traceOf(claim, seedReport, MESSAGES[ui]))).toBe(expected);
  });

  it('names the stance that counted where it is an outer teller’s', () => {
    const outer = claimWith({ stance: 'distance' });
    const reasons = [{ axis: 'stance' as const, points: 4, text: 'claimed', start: 0, end: 7, entry: 'en/claim' }];
    const inner = claimWith({ id: 'c2', parent: 'c1', hedging: { level: 'high', points: 4, reasons } });
    expect(plain(traceOf(inner, reportOf([outer, inner]), MESSAGES.en))).toBe(
      'claimed → distance 4; person 0; one teller 0; = 4 → high',
    );
  });

  it('takes the tellers of the chain where the claim’s own source names nobody', () => {
    const nobody = { text: '', spans: [], id: null, name: null, transparency: 'none' as const };
    const claim = claimWith({ parent: 'c9', source: nobody });
    expect(plain(traceOf(claim, reportOf([claim]), MESSAGES.en))).toBe(
      'said → neutral 2; person 0; one teller 0; = 2 → medium',
    );
  });

  it('ends where a report’s parents go in a circle', () => {
    const claims = [claimWith({ parent: 'c2' }), claimWith({ id: 'c2', parent: 'c1' })];
    expect(plain(traceOf(claims[0] ?? ownVoice, reportOf(claims), MESSAGES.en))).toContain('= 2 → medium');
  });
});

describe('an explanation', () => {
  it('gives the words, entries, frame, chain, axes and sum of one claim, and the rule', () => {
    const text = renderExplanation(seedReport, 'c11', optionsWith({ bidi: 'none', width: 200 }));
    expect(text.split('\n').slice(0, 17)).toEqual([
      '↳ c11 · ● very high',
      'Claim: المقاتلين سيتلقون تدريبات خاصة ضمن معسكرات في الداخل التركي، تمهيداً لنقل الدفعة الأولى منهم مع نهاية شهر آب/أغسطس المقبل',
      'Source: الميادين نت ← مصادر سورية مطّلعة ← أنقرة',
      'Named here as: أنقرة',
      'Cue: أبلغت',
      'Entry: ar/ablagha',
      'Frame: ar/cue-source-that-content',
      'Quotation: indirect',
      'Place: 11:29',
      'Within: c10',
      'Writer’s stance: neutral 2 · أبلغت · ar/ablagha',
      'Put as: certain 0',
      'Weakest teller: anonymous 2 · مصادر · ar/masadir',
      'Tellers: 3 tellers 2 · الميادين نت',
      'Polarity: positive · no points',
      'Irrealis: future · no points',
      'Sum: أبلغت → neutral 2; مصادر → anonymous 2; الميادين نت → 3 tellers 2; = 6 → very high',
    ]);
    expect(text).toContain('\n\nThe rule\nCount the steps away from the paper’s own word.');
  });

  it('shows who may be meant by a source that is not named, the best three, with their points', () => {
    const candidate = (name: string, distance: number) => ({
      ...{ name, score: 1.5 - distance, isChosen: distance === 0 },
      points: [['distance', -distance] as const, ['subject', 1.5] as const],
    });
    const candidates = ['Roe', 'Doe', 'Poe', 'Loe'].map(candidate);
    const ends = [{ id: 'c1', mention: null, content: [], model: null, confidence: null, candidates }];
    const text = renderExplanation(reportOf([claimWith({})]), 'c1', optionsWith({ bidi: 'none', wrap: false }), {
      traced: { ends, leftOut: [] },
    });
    expect(text).toContain(
      'May be meant: Roe +1.5 (distance +0, subject +1.5) · Doe +0.5 (distance −1, subject +1.5) · Poe −0.5 (distance −2, subject +1.5)\n',
    );
    expect(text).not.toContain('Content ended by');
    expect(renderExplanation(reportOf([claimWith({})]), 'c1', optionsWith({ bidi: 'none' }))).not.toContain(
      'May be meant',
    );
  });

  it('keeps the writer’s stance and the source’s own doubt apart', () => {
    const reasons = [
      { axis: 'stance' as const, points: 4, text: 'claimed', start: 0, end: 7, entry: 'en/claim' },
      { axis: 'certainty' as const, points: 2, text: 'may', start: 8, end: 11, entry: 'en/may' },
    ];
    const hedging = { level: 'very-high' as const, points: 6, reasons };
    const claim = claimWith({ stance: 'distance', certainty: 'possible', hedging });
    const text = renderExplanation(reportOf([claim]), 'c1', optionsWith({ bidi: 'none' }));
    expect(text).toContain('\nWriter’s stance: distance 4 · claimed · en/claim\nPut as: possible 2 · may · en/may\n');
    expect(text).toContain('\nSum: claimed → distance 4; may → possible 2; person 0; one teller 0; = 6 → very high\n');
  });

  it('shows the points of a claim’s own cue where an outer one has more', () => {
    const reasons = [{ axis: 'stance' as const, points: 4, text: 'claimed', start: 0, end: 7, entry: 'en/claim' }];
    const hedging = { level: 'high' as const, points: 4, reasons };
    const claims = [
      claimWith({ stance: 'distance' }),
      claimWith({ id: 'c2', parent: 'c1', stance: 'endorse', hedging }),
    ];
    const text = renderExplanation(reportOf(claims), 'c2', optionsWith({ bidi: 'none' }));
    expect(text).toContain('Writer’s stance: distance 4 · claimed · en/claim · by its own cue: endorse\n');
  });

  it('shows hearsay in the writer’s own voice', () => {
    const reasons = [
      { axis: 'transparency' as const, points: 2, text: 'reportedly', start: 0, end: 10, entry: 'en/reportedly' },
    ];
    const claim = { ...ownVoice, hedging: { level: 'medium' as const, points: 2, reasons } };
    const text = renderExplanation(reportOf([claim]), 'w1', optionsWith({ bidi: 'none' }));
    expect(text).toContain('\nSource is: nobody named 2 · reportedly · en/reportedly\n');
    expect(text).toContain('\nSum: own word 0; reportedly → nobody named 2; = 2 → medium\n');
  });

  it('follows the policy in force and names its file', () => {
    const policy = { path: 'desk/.isnad.yaml', ...DEFAULT_POLICY, teller: 3 };
    const report = { ...reportOf([claimWith({})]), policy };
    const en = renderExplanation(report, null, optionsWith({ bidi: 'none', wrap: false }));
    expect(en).toContain('Add 3 for each teller after the first.');
    expect(en).toMatch(/\nWeights: desk\/\.isnad\.yaml\n$/);
    const ar = renderExplanation(report, null, optionsWith({ bidi: 'none', wrap: false, ui: 'ar' }));
    expect(ar).toContain('زد 3 عن كل ناقل بعد الأول.');
    expect(ar).toMatch(/\nالأوزان: desk\/\.isnad\.yaml\n$/u);
    expect(renderExplanation(seedReport, 'c1', optionsWith({ bidi: 'none' }))).toMatch(/\nWeights: as published\n$/);
  });

  it('is of every attributed claim where none is named, and in Arabic with the Arabic rule', () => {
    const text = renderExplanation(seedReport, null, optionsWith({ ui: 'ar', bidi: 'none', wrap: false }));
    expect(text.match(/^المجموع: /gmu)).toHaveLength(15);
    expect(text).toContain('القاعدة\nعُدّ الخطوات التي تبعد القول عن كلمة الصحيفة نفسها');
  });

  it('is of a statement in the writer’s own voice where it is asked for by its id', () => {
    const text = renderExplanation(englishReport, 'w1', optionsWith({ bidi: 'none' }));
    expect(text).toMatch(/^w1 · ○ none\nClaim: It rained all night\.\nSource: \(own voice\)\n/);
  });
});

describe('finding a claim', () => {
  it('gives the claim with the id, or null', () => {
    expect(findClaim(englishReport, 'c2')?.parent).toBe('c1');
    expect(findClaim(englishReport, 'c')).toBeNull();
  });
});

describe('an explanation with a trace', () => {
  const features = [
    { feature: 'who.kind=person', share: 0.4 },
    { feature: 'nested=true', share: -0.1 },
  ];
  const judged = { cue: null, content: null, words: { cue: 'said', content: 'it rained' }, features };
  const traced = {
    ends: [
      {
        id: 'c1',
        mention: null,
        content: [null],
        model: null,
        candidates: [],
        confidence: { ...judged, probability: 0.93, isLeftOut: false },
      },
    ],
    leftOut: [{ ...judged, probability: 0.12, isLeftOut: true }],
  };
  const options = optionsWith({ bidi: 'none', wrap: false });
  const report = reportOf([claimWith({ id: 'c1' })]);

  it('says how likely a claim is right, and why', () => {
    expect(renderExplanation(report, 'c1', options, { traced, isWhole: true })).toContain(
      'Likely right: 93 % · who.kind=person +40 % · nested=true −10 %\n',
    );
    expect(renderExplanation(report, 'c1', options)).not.toContain('Likely right');
  });

  it('lists what was left out, unless one claim is asked for', () => {
    const all = renderExplanation(report, null, options, { traced, isWhole: true });
    expect(all).toContain('Left out as too likely to be wrong\n\nCue: said\nClaim: it rained\nLikely right: 12 %');
    expect(renderExplanation(report, 'c1', options, { traced, isWhole: true })).not.toContain('Left out');
    expect(
      renderExplanation(report, null, options, { traced: { ...traced, leftOut: [] }, isWhole: true }),
    ).not.toContain('Left out');
  });

  it('says so as JSON too', () => {
    const json = JSON.parse(renderTraceJson(report, null, traced));
    expect(json.claims[0].confidence).toEqual({ probability: 0.93, features });
    expect(json.leftOut).toEqual([{ cue: 'said', content: 'it rained', probability: 0.12, features }]);
  });
});
