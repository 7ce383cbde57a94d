/** What a corpus is that something was learned from. */
export interface LearnedFrom {
  readonly name: string;
  readonly licence: string | null;
  readonly documents: number;
  readonly attributions: number;
  /** Of the documents' ids, texts and attributions. */
  readonly sha256: string;
}

/** The file `confidence.json`: how likely a claim of the language is right, as learned from marked articles. */
export interface ConfidenceData extends JudgingWeights {
  readonly format: number;
  readonly language: string;
  /** How likely source and content are right in texts too short for the weights above; absent where it was not learned. */
  readonly passages?: JudgingWeights;
  readonly trainedOn: readonly LearnedFrom[];
  /** The day of the training, as in 2026-11-30. */
  readonly date: string;
  /** What a cross-validation found, by corpus and by group of documents, without the model and with it. */
  readonly scores: Readonly<Record<string, { readonly without: ConfidenceScores; readonly with: ConfidenceScores }>>;
}

/** The weights of a confidence model, and the texts and attributions that it is for. */
export interface JudgingWeights {
  /** Below this probability an attribution is left out. */
  readonly threshold: number;
  /** Texts of fewer tokens are not judged: the model has learned from longer ones. */
  readonly leastTokens: number;
  /** In hundredths of a nat, as the weights. */
  readonly bias: number;
  /** Feature → value → weight. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What other thresholds would give, as a cross-validation found. */
  readonly curve?: readonly ConfidencePoint[];
}

/** What is right of the attributions that a threshold leaves; shares from 0 to 1. */
export interface ConfidencePoint {
  readonly threshold: number;
  /** F1 of rows, and the share of rows that are wrong. */
  readonly rows: number;
  readonly wrong: number;
  /** F1 of attributions, whatever the name, and the share whose source or content is wrong. */
  readonly lenient: number;
  readonly disagreeing: number;
}

/** How right the rows of held-out articles are; shares from 0 to 1. */
export interface ConfidenceScores {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  /** F1 of rows: who, by resolved name, and what. */
  readonly rows: number;
  /** The share of predicted rows that are wrong. */
  readonly wrong: number;
  /** F1 of attributions, as `isnad score` defines the two. */
  readonly lenient: number;
  readonly strict: number;
}
