import fc from 'fast-check';

// One seed for everybody: a change fails by what it did, not by a text nobody had tried yet. `npm run test:random` tries
// others, and prints the seed of what it finds; ISNAD_SEED tries that again.
const { ISNAD_SEED } = process.env;
if (ISNAD_SEED !== 'random') fc.configureGlobal({ seed: Number(ISNAD_SEED ?? 1) });

export { fc };
