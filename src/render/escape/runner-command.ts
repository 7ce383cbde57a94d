const COMMAND = /^\s*(?:::|##(?:\[|vso\[))/;

/** Whether a runner of GitHub or Azure that shows a line would take it for a command to itself. */
export const isCommand = (line: string): boolean => COMMAND.test(line);
