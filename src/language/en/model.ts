import { existsSync, readFileSync } from 'node:fs';

const PLACE = new URL('model.bin', import.meta.url);

/** The bytes of the model that `src/training` makes; the bundles have another way to them, see `.build/bundle.ts`. */
export const model = existsSync(PLACE) ? (): Uint8Array => readFileSync(PLACE) : null;
