/** A reason not to go on that the user can do something about: one line on stderr, exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode = 2;
}
