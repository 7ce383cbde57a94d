/** A range of tokens, half-open. */
export interface Place {
  readonly first: number;
  readonly end: number;
}
