import { lowerBound } from '../../text/binary-search.ts';
import type { Span } from '../../text/span.ts';
import type { TokenView } from './token-view.ts';

/** The index of the first token that ends behind the span's start. */
export const firstTokenIn = ({ tokens }: TokenView, { start }: Span): number =>
  lowerBound(tokens, ({ end }) => end > start);
