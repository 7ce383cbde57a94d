/** A reason not to train that the user can do something about: bad gold, bad options. Its message is one line. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
}
