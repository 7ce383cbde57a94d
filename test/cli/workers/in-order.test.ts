import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../src/cli/workers/in-order.ts';
import { fc } from '../../properties.ts';

const soon = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => soon(turns - 1));

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

describe('concurrent work', () => {
  test('keeps its order, whatever takes longest', async () => {
    const turns = fc.array(fc.nat(20), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 1, max: 8 }), async (times, window) => {
        const run = async (time: number) => {
          await soon(time);
          return time;
        };
        expect(await all(inOrder(each(times), run, window))).toEqual(times);
      }),
    );
  });

  test('is never more than the window', async () => {
    let [under, most] = [0, 0];
    const run = async () => {
      most = Math.max(most, ++under);
      await soon(100);
      under -= 1;
    };
    await all(inOrder(each(Array.from({ length: 50 })), run, 4));
    expect(most).toBe(4);
  });

  test('is not read ahead further than the window without a consumer', async () => {
    let read = 0;
    async function* source() {
      for (;;) yield read++;
    }
    const results = inOrder(source(), async (value) => value, 4);
    await results.next();
    await soon(100);
    expect(read).toBeLessThanOrEqual(5);
    await results.return(undefined);
  });

  test('is yielded before the source has the next', async () => {
    const never = new Promise<never>(() => {});
    async function* source() {
      yield 'first';
      await never;
    }
    const results = inOrder(source(), async (value) => value, 4);
    expect(await results.next()).toEqual({ value: 'first', done: false });
    await results.return(undefined); // and who stops does not wait for it either
  });

  test('fails at its turn, not before', async () => {
    const run = async (value: number) => {
      if (value === 3) throw new Error('three');
      return value;
    };
    const seen: number[] = [];
    const taken = (async () => {
      for await (const value of inOrder(each([1, 2, 3, 4]), run, 4)) seen.push(value);
    })();
    await expect(taken).rejects.toThrow('three');
    expect(seen).toEqual([1, 2]);
  });
});
