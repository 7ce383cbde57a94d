import type { TokenView } from '../tokens/token-view.ts';
import type { FeatureSet } from './feature-sets.ts';
import { type LexemeOptions, type Lexemes, lexemesFor, numbersOf } from './lexemes.ts';
import type { Weights } from './weights.ts';

/** The parts of a model that decide how documents are encoded. */
export interface Encoder {
  readonly features: FeatureSet;
  readonly lexemeOptions: LexemeOptions;
  /** Null for a model without part-of-speech tags: only marks and words are then distinguished. */
  readonly tagger: Weights | null;
}

/** Each token's letters, as numbers; arrays have one place more, which stands for no token. */
export interface Spelt {
  readonly view: TokenView;
  readonly lexemes: Lexemes;
  readonly lexeme: Int32Array;
  readonly shape: Uint8Array;
}

const FIRST_OF_SENTENCE = 8;

/** Reads each token's letters. */
export function spell(view: TokenView, options: LexemeOptions): Spelt {
  const lexemes = lexemesFor(view.pack, options);
  const lexeme = numbersOf(view, lexemes);
  const shape = new Uint8Array(lexeme.length);
  for (let at = 0; at < shape.length; at++) shape[at] = lexemes.shape[lexeme[at] as number] as number;
  for (const { firstToken } of view.document.sentences)
    shape[firstToken] = (shape[firstToken] as number) + FIRST_OF_SENTENCE;
  return { view, lexemes, lexeme, shape };
}
