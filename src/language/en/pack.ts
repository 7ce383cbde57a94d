import { loadPack } from '../load.ts';
import type { PackData } from '../pack.ts';
import { functions } from './functions.ts';
import { model } from './model.ts';
import compiled from './pack.json' with { type: 'json' };

// A bundle holds the compiled data as text.
const data: unknown = typeof compiled === 'string' ? JSON.parse(compiled) : compiled;

export const pack = loadPack(data as PackData, functions, { model });
