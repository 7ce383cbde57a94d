/** Takes a line on how far training is. */
export type Progress = (line: string) => void;

/** Progress on stderr, each line behind the seconds since the process began. */
export const onStderr: Progress = (line) =>
  void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${line}\n`);
