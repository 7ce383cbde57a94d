import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { wholeNumber } from './whole-number.ts';

/** The options of commands that work on several threads. */
export interface JobFlags {
  /** The number of threads; by default one per core. */
  readonly jobs?: number;
}

const MAX_JOBS = 1024;

/** Adds the options of commands that work on several threads. */
export const addJobOptions = (command: Command): Command =>
  command.addOption(
    new Option('-j, --jobs <number>', 'number of threads (default: one per core)').argParser(wholeNumber(1, MAX_JOBS)),
  );

/** The number of threads to use at most. */
export const jobsOf = ({ jobs }: JobFlags): number => jobs ?? availableParallelism();
