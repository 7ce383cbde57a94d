import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** What a command that does many of a kind is told about threads. */
export interface JobFlags {
  /** How many at once; the cores there are where it is not said. */
  readonly jobs?: number;
}

/** Adds the option of commands that do many of a kind. */
export const addJobOptions = (command: Command): Command =>
  command.addOption(
    new Option('-j, --jobs <number>', 'how many threads to work on (default: the cores there are)').argParser(
      parseJobs,
    ),
  );

/** How many threads there are to be at most. */
export const jobsOf = ({ jobs }: JobFlags): number => jobs ?? availableParallelism();

const MOST = 1024;

function parseJobs(value: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST) throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST}.`);
  return jobs;
}
