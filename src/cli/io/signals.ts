import { standardOutput } from './streams.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const acts = new Set<() => void>();
let ending = false;

/** Whether a signal has come: what is written is finished, and nothing is begun any more. */
export const isEnding = (): boolean => ending;

/** Runs `act` before a signal ends the program as it would have; returns how to call that off. */
export function beforeSignal(act: () => void): () => void {
  if (acts.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size === 0) forget();
  };
}

function forget(): void {
  for (const signal of SIGNALS) process.off(signal, end);
}

// A second signal does not wait for a reader that is slow to take what is written.
function end(signal: NodeJS.Signals): void {
  const isFirst = !ending;
  ending = true;
  // The acts begun last come first.
  if (isFirst) for (const act of [...acts].reverse()) act();
  const die = (): void => {
    forget();
    process.kill(process.pid, signal);
  };
  if (isFirst && standardOutput().writableLength > 0) standardOutput().write('', die);
  else die();
}
