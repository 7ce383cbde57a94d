import type { Command } from 'commander';

/** Adds the options of commands that grade claims. */
export const addPolicyOptions = (command: Command): Command =>
  command
    .option('--policy <file>', 'file with hedging weights and levels (default: the nearest .isnad.yaml)')
    .option('--no-policy', 'use the built-in weights and levels and ignore .isnad.yaml');
