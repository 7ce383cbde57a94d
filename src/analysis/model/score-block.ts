/** So many tokens are scored together that what is known of them stays in the processor's caches. */
export const BLOCK = 128;

/** Some tokens that are scored together: at most `BLOCK` from `first` on. */
export interface Block {
  readonly first: number;
  readonly size: number;
}
