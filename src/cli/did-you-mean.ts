import { existsSync } from 'node:fs';
import { Failure } from './cli-error.ts';

/** Refuses a first word that is no file where a command is spelt almost like it. */
export function refuseMisspelt(word: string, commands: readonly string[]): void {
  if (!/^[a-z]+$/.test(word) || existsSync(word)) return;
  const meant = commands.find((command) => isAlmost(word, command));
  if (meant !== undefined) throw new Failure(`${word}: neither a file nor a command (Did you mean ${meant}?)`);
}

// How commander, and what reads lists of levels and kinds, refuse a value for which there is a choice.
const REFUSED = / value '(?<of>[^']*)' is invalid for | argument '(?<word>[^']*)' is invalid\. /;
const CHOICES = /\b(?:Allowed choices|The levels|The kinds) are (?<choices>[^.;]+)/;

/** The message, with the choice that the refused value is spelt almost like, if there is one. */
export function withMeantChoice(message: string): string {
  const { of, word = of } = REFUSED.exec(message)?.groups ?? {};
  const choices = CHOICES.exec(message)?.groups?.choices?.split(', ') ?? [];
  const meant = word === undefined ? undefined : choices.find((choice) => isAlmost(word, choice));
  return meant === undefined ? message : `${message} (Did you mean ${meant}?)`;
}

// As commander judges options: few letters changed, of which two may have changed places, in a word long enough.
const MOST_CHANGES = 2;
const LEAST_ALIKE = 0.6;

function isAlmost(word: string, command: string): boolean {
  const changes = distance(word, command);
  const longest = Math.max(word.length, command.length);
  return changes <= MOST_CHANGES && 1 - changes / longest >= LEAST_ALIKE;
}

/** How many letters are added, left out, replaced or exchanged with the next one (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : replaced;
      rows[i]?.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}
