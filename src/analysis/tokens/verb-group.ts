import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from './token-view.ts';

const VERB_GROUP: readonly WordClass[] = ['auxiliary', 'verb-group-adverb'];

/** Whether the token may stand in a verb group before its verb: an auxiliary, or an adverb such as "also". */
export const mayBeInVerbGroup = (view: TokenView, at: number): boolean => view.isAny(VERB_GROUP, at);
