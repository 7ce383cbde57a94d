import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/analysis/claim.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import type { Report } from '../../src/report/report.ts';

const url = new URL('seed-report.json', import.meta.url);

/** The seed article with its attributions as marked by hand: tashkeel, quotation marks, chains, four sentences of the writer's. */
export const seedReport = JSON.parse(readFileSync(url, 'utf8')) as Report;

/** A claim with the given parts; the rest is that of a plain `X said`. */
export function claimWith(parts: Partial<Claim>): Claim {
  return {
    id: 'c1',
    parent: null,
    type: 'indirect',
    kind: 'speech',
    content: { text: 'the bridge is closed', spans: [{ start: 0, end: 20 }] },
    cue: { text: 'said', spans: [{ start: 30, end: 34 }], entry: 'en/say' },
    source: { text: 'The mayor', spans: [{ start: 21, end: 30 }], id: 's1', name: 'Anna Berg', transparency: 'person' },
    chain: [{ id: 's1', name: 'Anna Berg' }],
    stance: 'neutral',
    certainty: 'certain',
    polarity: 'positive',
    irrealis: null,
    hedging: {
      level: 'medium',
      points: 2,
      reasons: [{ axis: 'stance', points: 2, text: 'said', start: 30, end: 34, entry: 'en/say' }],
    },
    frame: 'en/content-source-cue',
    place: { paragraph: 1, line: 1, column: 1 },
    ...parts,
  };
}

/** A claim in the writer's own voice. */
export const ownVoice: Claim = claimWith({
  id: 'w1',
  kind: null,
  cue: null,
  source: null,
  chain: [],
  stance: 'own',
  frame: null,
  hedging: { level: 'none', points: 0, reasons: [] },
  content: { text: 'It rained all night.', spans: [{ start: 40, end: 60 }] },
});

/** A report of the given claims in an English or an Arabic article. */
export function reportOf(claims: readonly Claim[], direction: 'ltr' | 'rtl' = 'ltr'): Report {
  return {
    ...seedReport,
    document: {
      ...seedReport.document,
      id: 'story',
      path: null,
      title: null,
      language: direction === 'rtl' ? 'ar' : 'en',
      direction,
    },
    sources: [{ id: 's1', name: 'Anna Berg', transparency: 'person', mentions: [] }],
    claims,
    coverage: { sentences: claims.length, attributed: 0, ownVoice: claims.filter(({ cue }) => cue === null).length },
  };
}

/** An English article with a plain claim, a nested one, an impersonal one and a sentence of the writer's. */
export const englishReport: Report = reportOf([
  claimWith({}),
  claimWith({ id: 'c2', parent: 'c1', content: { text: 'it may open on Friday', spans: [{ start: 61, end: 82 }] } }),
  claimWith({
    id: 'c3',
    source: { text: '', spans: [], id: null, name: null, transparency: 'none' },
    chain: [],
    cue: { text: 'It is believed', spans: [{ start: 83, end: 97 }], entry: 'en/believe' },
  }),
  ownVoice,
]);

/** Options of a plain wide terminal, with what a test changes. */
export const optionsWith = (parts: Partial<RenderOptions> = {}): RenderOptions => ({
  width: 100,
  color: 0,
  bidi: 'isolate',
  ui: 'en',
  columns: null,
  all: false,
  explain: false,
  wrap: true,
  heading: false,
  ...parts,
});
