import fc from 'fast-check';

// A fixed seed, so that a failure comes from a change and not from a new text. `npm run
// test:random` tries other seeds and prints the one of a failure; ISNAD_SEED repeats it.
const { ISNAD_SEED } = process.env;
if (ISNAD_SEED !== 'random') fc.configureGlobal({ seed: Number(ISNAD_SEED ?? 1) });

export { fc };
