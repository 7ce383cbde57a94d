/** Something that was read from a source: the next value, or that there is none. */
type Read<Value> = { readonly next: IteratorResult<Value> };

/**
 * Does something with values as they come, several at a time, and yields what came of them in the order of the values.
 * No more than `window` are read ahead of the one that was yielded last, so memory is bounded and a slow reader slows
 * the source down. What is done is yielded even while the source has nothing new.
 */
export async function* inOrder<Value, Result>(
  values: AsyncIterable<Value>,
  run: (value: Value) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const source = values[Symbol.asyncIterator]();
  const begun: Promise<{ readonly result: Result }>[] = [];
  let reading: Promise<Read<Value>> | null = null;
  let ended = false;
  try {
    for (;;) {
      if (!ended && begun.length < window) reading ??= source.next().then((next) => ({ next }));
      const [first] = begun;
      if (first === undefined && reading === null) return;
      const event: { readonly result: Result } | Read<Value> = await Promise.race(
        [first, reading].filter((each) => each !== undefined && each !== null),
      );
      if ('next' in event) {
        reading = null;
        if (event.next.done) ended = true;
        else begun.push(marked(run(event.next.value)));
      } else {
        begun.shift();
        yield event.result;
      }
    }
  } finally {
    // Whoever stops early does not wait for a source that has nothing to give.
    reading?.catch(() => {});
    if (!ended) void source.return?.().catch(() => {});
  }
}

/** What fails is told when its turn has come, which is no reason to end the program before. */
function marked<Result>(running: Promise<Result>): Promise<{ readonly result: Result }> {
  const done = running.then((result) => ({ result }));
  done.catch(() => {});
  return done;
}
