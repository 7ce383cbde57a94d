import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** The messages of each interface language. */
export const MESSAGES: Readonly<Record<'en' | 'ar', Messages>> = { en, ar };
