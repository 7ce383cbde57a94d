import type { Claim } from '../../src/analysis/claim.ts';
import type { Report } from '../../src/report/report.ts';

/** A claim by an agency, for tests that need some claim; `changes` say what matters in the test. */
export const claimOf = (changes: Partial<Claim> = {}): Claim => ({
  id: 'c1',
  parent: null,
  type: 'indirect',
  kind: 'speech',
  content: { text: 'الأسد تلقى اتصالاً', spans: [{ start: 30, end: 48 }] },
  cue: { text: 'وذكرت', spans: [{ start: 0, end: 5 }], entry: 'ar/dhakara' },
  source: {
    text: 'وكالة "سانا"',
    spans: [{ start: 6, end: 18 }],
    id: 's1',
    name: 'وكالة سانا',
    transparency: 'organisation',
  },
  chain: [{ id: 's1', name: 'وكالة سانا' }],
  stance: 'neutral',
  certainty: 'certain',
  polarity: 'positive',
  irrealis: null,
  hedging: {
    level: 'low',
    points: 1,
    reasons: [{ axis: 'stance', points: 1, text: 'وذكرت', start: 0, end: 5, entry: 'ar/dhakara' }],
  },
  frame: 'ar/cue-source-that-content',
  place: { paragraph: 2, line: 3, column: 1 },
  ...changes,
});

/** A sentence in the writer's own voice. */
export const ownVoice = (changes: Partial<Claim> = {}): Claim =>
  claimOf({
    id: 'w1',
    kind: null,
    cue: null,
    source: null,
    chain: [],
    stance: 'own',
    hedging: { level: 'none', points: 0, reasons: [] },
    frame: null,
    ...changes,
  });

/** A report of the claims, as the analysis would give it. */
export const reportOf = (claims: readonly Claim[] = [claimOf(), ownVoice()]): Report => ({
  schema: 'isnad-report/1',
  document: {
    id: 'seed',
    path: 'articles/seed.txt',
    title: 'الرئيس الأسد يبحث',
    language: 'ar',
    direction: 'rtl',
    sha256: 'a'.repeat(64),
    length: 300,
    offsets: 'utf-16',
  },
  sources: [
    {
      id: 's1',
      name: 'وكالة سانا',
      transparency: 'organisation',
      mentions: [{ start: 6, end: 18, text: 'وكالة "سانا"' }],
    },
  ],
  claims,
  hedges: [],
  modifiers: [],
  coverage: { sentences: 2, attributed: 1, ownVoice: 1 },
  problems: [],
});
