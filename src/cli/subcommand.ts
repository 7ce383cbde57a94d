import type { Command } from 'commander';

/** Receives the exit status of a command. */
export type Finish = (exitCode: number) => void;

/** What the definition of a command needs from the run. */
export interface Run {
  readonly finish: Finish;
  /** The program with all commands defined. */
  readonly fullProgram: () => Command;
}

/** A command that is defined when it is invoked, or when help lists it. */
export interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly hidden?: true;
  /** Adds arguments, options and the action to the command. */
  readonly define: (command: Command, run: Run) => void;
}
