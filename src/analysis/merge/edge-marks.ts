import { COLON, COMMA, DASH, FULL_STOP, type MarkKinds, SEMICOLON } from '../../language/punctuation.ts';

/** The marks that no source or content begins or ends with. */
export const EDGE_MARKS: MarkKinds = COMMA | SEMICOLON | COLON | FULL_STOP | DASH;
