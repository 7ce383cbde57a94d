import { existsSync } from 'node:fs';
import { nearestName } from '../text/edit-distance.ts';
import { CliError } from './cli-error.ts';

/**
 * Rejects a first argument that is almost the name of a command and not a file: `isnad explian`.
 * Throws a CliError that suggests the command.
 */
export function rejectTypo(word: string, commands: readonly string[]): void {
  if (!/^[a-z]+$/.test(word) || existsSync(word)) return;
  const command = nearestName(word, commands);
  if (command === null) return;
  throw new CliError({
    en: `${word}: neither a file nor a command (Did you mean ${command}?)`,
    ar: `${word}: ليس ملفًا ولا أمرًا (هل تقصد ${command}؟)`,
  });
}

// The wording in which commander, and the parsers of levels and kinds, reject a value.
const REJECTED = / value '(?<of>[^']*)' is invalid for | argument '(?<word>[^']*)' is invalid\. /;
const CHOICES = /\b(?:Allowed choices|The levels|The kinds) are (?<choices>[^.;]+)/;

/** Adds to the message about a rejected value the choice that it is almost spelt like, if any. */
export function suggestChoice(message: string): string {
  const { of, word = of } = REJECTED.exec(message)?.groups ?? {};
  const choices = CHOICES.exec(message)?.groups?.choices?.split(', ') ?? [];
  const choice = word === undefined ? null : nearestName(word, choices);
  return choice === null ? message : `${message} (Did you mean ${choice}?)`;
}
