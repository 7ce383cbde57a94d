// The closed lists of values that lexicon entries set and claims carry. Their meanings: src/docs/levels.md.

export type QuoteType = 'direct' | 'indirect' | 'mixed';
export type Stance = 'own' | 'endorse' | 'neutral' | 'distance';
export type Certainty = 'certain' | 'probable' | 'possible' | 'belief' | 'unknown';
export type Polarity = 'positive' | 'negative';
export type Irrealis = 'future' | 'plan' | 'request' | 'condition';
export type Transparency = 'person' | 'organisation' | 'role' | 'anonymous' | 'none';
export type Level = 'none' | 'low' | 'medium' | 'high' | 'very-high';
/** The hedging levels, the lowest first. */
export const LEVELS = ['none', 'low', 'medium', 'high', 'very-high'] as const satisfies readonly Level[];

/** What the source does with the content; schema/cues.ts says what each value means. */
export const CLAIM_KINDS = [
  'speech',
  'thought',
  'evidence',
  'perception',
  'intention',
  'support',
  'decree',
  'appearance',
  'refusal',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export type Axis = 'stance' | 'certainty' | 'transparency' | 'distance';
