const COMMAND = /^\s*(?:::|##(?:\[|vso\[))/;

/** Whether a CI runner of GitHub or Azure could read a line of output as a command. */
export const isCommand = (line: string): boolean => COMMAND.test(line);
