import { standardOutput } from './streams.ts';

/** The signals that end the program. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const handlers = new Set<() => void>();
let isEnding = false;

/** Whether a signal has arrived: finish what is being written and begin nothing new. */
export const isShuttingDown = (): boolean => isEnding;

/**
 * Runs `handler` when a signal arrives, before the signal ends the program as it would have anyway.
 * Returns a function that unregisters the handler.
 */
export function onSignal(handler: () => void): () => void {
  if (handlers.size === 0) for (const signal of SIGNALS) process.on(signal, shutDown);
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
    if (handlers.size === 0) removeListeners();
  };
}

function removeListeners(): void {
  for (const signal of SIGNALS) process.off(signal, shutDown);
}

// Waits for the standard output to drain, unless a second signal arrives: its reader may be slow.
function shutDown(signal: NodeJS.Signals): void {
  const isFirst = !isEnding;
  isEnding = true;
  // In reverse order of registration.
  if (isFirst) for (const handler of [...handlers].reverse()) handler();
  const exit = (): void => {
    removeListeners();
    process.kill(process.pid, signal);
  };
  if (isFirst && standardOutput().writableLength > 0) standardOutput().write('', exit);
  else exit();
}
