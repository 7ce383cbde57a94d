import { createContext } from 'preact';
import type { Refusal } from '../../protocol.ts';

/** Why the last edit was refused; null where it was not. */
export const RefusalContext = createContext<Refusal | null>(null);
