import { CONFIDENCE_FORMAT } from '../../../src/analysis/confidence/confidence-model.ts';
import type { ConfidenceData } from '../../../src/language/confidence-data.ts';

/** A model with weights of the test's own: what was learned of a language changes with each training. */
export const confidenceWith = (change: Partial<ConfidenceData>): ConfidenceData => ({
  format: CONFIDENCE_FORMAT,
  language: 'ar',
  threshold: 0.5,
  leastTokens: 0,
  bias: 100,
  weights: {},
  trainedOn: [],
  date: '',
  scores: {},
  ...change,
});
