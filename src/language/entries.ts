import { onceFor } from '../memo.ts';
import type { CueEntry, Frame, Pack } from './pack.ts';

const cues = onceFor(({ data }: Pack) => new Map(data.cues.map((entry) => [entry.id, entry])));
const frames = onceFor(({ data }: Pack) => new Map(data.frames.map((entry) => [entry.id, entry])));

/** The cue entry with an id; undefined for none. */
export const cueNamed = (pack: Pack, id: string | null | undefined): CueEntry | undefined => cues(pack).get(id ?? '');

/** The frame with an id; undefined for none. */
export const frameNamed = (pack: Pack, id: string | null): Frame | undefined => frames(pack).get(id ?? '');

/** Whether a frame is one of impersonal statements: it is said that. */
export const isImpersonalFrame = (id: string | null | undefined): boolean => /\/impersonal/.test(id ?? '');
