/** The next value of a source, or its end. */
type Read<Value> = { readonly next: IteratorResult<Value> };

/**
 * Maps values concurrently and yields the results in the order of the values. At most `window`
 * values are in flight or waiting for their turn, so memory is bounded and a slow consumer slows
 * the source down. A result is yielded even while the source waits for its next value. A rejected
 * mapping is thrown when its turn comes.
 */
export async function* inOrder<Value, Result>(
  values: AsyncIterable<Value>,
  run: (value: Value) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const source = values[Symbol.asyncIterator]();
  const inFlight: Promise<{ readonly result: Result }>[] = [];
  let reading: Promise<Read<Value>> | null = null;
  let hasEnded = false;
  try {
    for (;;) {
      if (!hasEnded && inFlight.length < window) reading ??= source.next().then((next) => ({ next }));
      const [first] = inFlight;
      if (first === undefined && reading === null) return;
      const event: { readonly result: Result } | Read<Value> = await Promise.race(
        [first, reading].filter((each) => each !== undefined && each !== null),
      );
      if ('next' in event) {
        reading = null;
        if (event.next.done) hasEnded = true;
        else inFlight.push(wrapResult(run(event.next.value)));
      } else {
        inFlight.shift();
        yield event.result;
      }
    }
  } finally {
    // A consumer that stops early does not wait for a silent source.
    reading?.catch(() => {});
    if (!hasEnded) void source.return?.().catch(() => {});
  }
}

// The empty handler keeps Node from ending the program before the rejection is awaited.
function wrapResult<Result>(running: Promise<Result>): Promise<{ readonly result: Result }> {
  const done = running.then((result) => ({ result }));
  done.catch(() => {});
  return done;
}
