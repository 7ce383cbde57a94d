import type { Wording } from '../wording.ts';

/**
 * A reason to stop that the user can do something about: an unknown column, an unwritable file.
 * `main` prints the message on stderr as one line and exits with status 2.
 */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode = 2;
  /** The message in each language of the interface. */
  readonly wording: Wording;

  constructor(wording: Wording) {
    super(wording.en);
    this.wording = wording;
  }
}
