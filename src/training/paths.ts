import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../input/read.ts';
import { TrainingError } from './training-error.ts';

/** A path from where npm was called: npm runs scripts in the project's folder. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

/** The text of a file; throws a TrainingError where it cannot be read, or is not UTF-8. */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(fromHere(path)));
  } catch (error) {
    if (error instanceof TypeError) throw new TrainingError(`${path}: not UTF-8. Convert it first.`);
    throw new TrainingError(`${path}: ${reasonOf(error).en}`);
  }
}

/**
 * The lines of a file that are not blank, each with its place for messages (`gold.jsonl:3`); throws a TrainingError as
 * `readText` does.
 */
export const linesIn = (path: string): { readonly line: string; readonly place: string }[] =>
  readText(path)
    .split('\n')
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '');

/** Writes a file; throws a TrainingError where it cannot be written. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(fromHere(path), text);
  } catch (error) {
    throw new TrainingError(`${path}: ${reasonOf(error).en}`);
  }
}
