import { initialState, type PageState } from '../../../src/review/page/state/page-state.ts';
import type { ClaimState, ReviewState, SourceState } from '../../../src/review/protocol.ts';

/** A claim for tests, in the words of `TEXT`. */
export const claimState = (change: Partial<ClaimState> & { readonly id: string }): ClaimState => ({
  spans: [],
  cueSpans: [],
  sourceSpans: [],
  content: '',
  cue: '',
  mention: '',
  source: null,
  parent: null,
  chain: [],
  type: 'indirect',
  stance: 'neutral',
  certainty: 'certain',
  polarity: 'positive',
  irrealis: null,
  level: 'medium',
  sum: null,
  status: 'unchecked',
  reviewed: false,
  gone: false,
  note: '',
  evidence: [],
  problems: [],
  ...change,
});

/** A source for tests. */
export const sourceState = (id: string, name: string): SourceState => ({
  id,
  name,
  aliases: [],
  transparency: 'person',
  role: '',
  anonymityReason: '',
  uses: 1,
  problems: [],
});

/** An article of two paragraphs. */
export const TEXT = 'The mayor said the bridge is safe.\n\nEngineers doubt that, the paper wrote.\n';

/** A review of `TEXT` with three claims and two sources. */
export const REVIEW: ReviewState = {
  revision: 1,
  ui: 'en',
  article: { title: 'The bridge', text: TEXT, language: 'en', direction: 'ltr' },
  fileName: 'bridge.yaml',
  isNew: false,
  sources: [sourceState('mayor', 'The mayor'), sourceState('paper', 'The paper')],
  claims: [
    claimState({
      id: 'c1',
      source: 'mayor',
      spans: [{ start: 15, end: 33 }],
      content: 'the bridge is safe',
      cueSpans: [{ start: 10, end: 14 }],
      cue: 'said',
    }),
    claimState({
      id: 'c2',
      source: 'paper',
      spans: [{ start: 36, end: 56 }],
      content: 'Engineers doubt that',
      reviewed: true,
      status: 'disputed',
      level: 'high',
    }),
    claimState({ id: 'c3', parent: 'c2', spans: [{ start: 46, end: 56 }], content: 'doubt that', chain: ['paper'] }),
  ],
  rejected: [],
  problems: [],
  canUndo: false,
  canRedo: false,
  dirty: false,
  draft: null,
};

/** The page as it opens on `REVIEW`. */
export const opened = (change: Partial<ReviewState> = {}): PageState =>
  initialState({ ...REVIEW, ...change }, { ui: 'en', theme: 'system', letterKeys: true });
