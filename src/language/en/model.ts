import { modelFilesIn } from '../model-files.ts';

/** The model that `src/training` makes. */
export const model = modelFilesIn(new URL('./', import.meta.url));
