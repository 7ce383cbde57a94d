import type { WordLists } from '../newsroom-lists.ts';
import compiled from './newsroom.json' with { type: 'json' };

// A bundle holds the compiled lists as text.
const data: unknown = typeof compiled === 'string' ? JSON.parse(compiled) : compiled;

export const lists = data as WordLists;
