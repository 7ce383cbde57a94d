import type { Compiler } from '../compile/compiler.ts';
import { functions } from './functions.ts';
import { inflect } from './inflect.ts';

export const compiler: Compiler = { ...functions, inflect };
