import type { CueKind } from '../../language/cue-forms.ts';
import type { Frame, Pack, Slot } from '../../language/pack.ts';
import { COMMA } from '../../language/punctuation.ts';
import { onceFor } from '../../memo.ts';
import { leadsClause } from '../phrases/clauses.ts';
import type { ContentIntroducer } from '../phrases/content-introducers.ts';
import { hasHeldObject } from '../phrases/nominals.ts';
import type { Cue } from '../tokens/cues.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { CUE_STANDS } from './cue-rows.ts';
import { FRAME_FITS } from './frame-rows.ts';
import { readLeft } from './left-slots.ts';
import type { CueContext, MatchState, Reading } from './reading.ts';
import { readRelayedSpeech } from './relayed-speech.ts';
import { readSlot } from './right-slots.ts';

/** A cue that frames are tried on, with what several of them ask of it. */
export interface FrameAttempt {
  readonly cue: Cue;
  readonly setting: CueContext;
  /** The frames that take such a cue and the opener behind it, in the pack's order. */
  readonly frames: ReadonlySet<Frame>;
  /** What the slots before the cue hold; null where the words do not fill them. */
  readonly left: (slots: readonly Slot[]) => MatchState | null;
}

/** Prepares to try frames on a cue; null where it stands as none may. */
export function attemptOn(view: TokenView, cue: Cue, setting: CueContext): FrameAttempt | null {
  if (!decide(CUE_STANDS, view, cue.firstToken, { cue, setting })) return null;
  const frames = framesFor(view.pack)(cue.kind, setting.opener?.kind ?? null);
  const known = new Map<readonly Slot[], MatchState | null>();
  const left = (slots: readonly Slot[]): MatchState | null => {
    const read = known.get(slots);
    if (read !== undefined) return read;
    const state = readLeft(view, cue, slots);
    known.set(slots, state);
    return state;
  };
  return { cue, setting, frames, left };
}

const OPENERS: ReadonlySet<Slot> = new Set(['that', 'wh', 'colon', 'particle', 'quote']);

/** The frames by the kind of their cue and the opener that they need, if any: most are ruled out by one of the two. */
const framesFor = onceFor(({ data: { frames } }: Pack) => {
  const known = new Map<string, ReadonlySet<Frame>>();
  return (kind: CueKind, opener: ContentIntroducer['kind'] | null): ReadonlySet<Frame> => {
    const key = `${kind} ${opener}`;
    const found =
      known.get(key) ??
      new Set(
        frames.filter(
          ({ cues, right }) => cues.includes(kind) && right.every((slot) => !OPENERS.has(slot) || slot === opener),
        ),
      );
    known.set(key, found);
    return found;
  };
});

/** Reads a cue by a frame; null where the frame does not fit. */
export function matchFrame(
  view: TokenView,
  { cue, setting, left: readBefore }: FrameAttempt,
  frame: Frame,
): Reading | null {
  if (!decide(FRAME_FITS, view, cue.firstToken, { cue, frame })) return null;
  const left = readBefore(frame.left);
  if (left === null) return null;
  const right = readRight(view, cue, frame.right, behind(cue, left), setting);
  if (right === null || right.content === null) return null;
  const { source, via, content, at } = right;
  if (source === null && !mayLackSource(view, cue, frame)) return null;
  const endToken = content.kind === 'around' && cue.kind !== 'act' ? Math.max(at, setting.sourceLimit()) : at;
  const nominal = frame.right.some((slot) => NOMINAL_SLOTS.has(slot));
  const reading = { cue, frame: frame.id, moreCue: moreCue(right, setting), source, via, content, nominal, endToken };
  return withCarried(view, reading, at);
}

/** The further words of the cue that were read: what a slot found, else what lengthens the cue before the content. */
function moreCue({ said, at }: MatchState, { extension }: CueContext): TokenRange[] {
  if (said !== undefined) return [said];
  return extension !== null && extension.token < at ? [extension.range] : [];
}

/** What was read before a cue, to be gone on with behind it. */
const behind = ({ endToken }: Cue, { source, via, content, said }: MatchState): MatchState =>
  said === undefined ? { at: endToken, source, via, content } : { at: endToken, source, via, content, said };

/** A reading with whoever its source names for the words: «نقلا عن», citing. */
function withCarried(view: TokenView, reading: Reading, at: number): Reading {
  const { cue, source, via, moreCue } = reading;
  // Behind a subject that follows its verb, «نقلا عن» "citing" is a cue of its own rather than a remark between commas.
  const remarks = view.pack.profile.subject === 'before-verb';
  const carries = cue.kind === 'verb' || (cue.kind === 'preposition' && remarks);
  const carried = source === null || via !== null || !carries ? null : readRelayedSpeech(view, cue, source, at);
  if (carried === null) return reading;
  const endToken = Math.max(reading.endToken, carried.source.endToken);
  return { ...reading, endToken, source: carried.source, via: source, moreCue: [carried.range, ...moreCue] };
}

const NOMINAL_SLOTS: ReadonlySet<Slot> = new Set(['particle', 'nominal', 'object']);

/**
 * A noun phrase as content needs a subject, or a cue that plainly goes on for one before it: a verb in the middle of a
 * clause has its subject in something that is no source. A definite noun names the act itself (الإعلان عن النتائج).
 */
function mayLackSource(view: TokenView, cue: Cue, frame: Frame): boolean {
  if (!frame.right.some((slot) => NOMINAL_SLOTS.has(slot))) return true;
  if (cue.kind === 'noun') return !view.is('definite', cue.firstToken) && !view.is('cue-homograph', cue.firstToken);
  if (cue.kind !== 'verb' || hasHeldObject(view, cue)) return true;
  return (
    cue.proclitic !== '' ||
    leadsClause(view, cue.groupToken) ||
    view.is('clause-connective', cue.groupToken - 1) ||
    view.is('complementizer-with-pronoun', cue.groupToken - 1) || // «أنها تنفي» (that she denies)
    view.ending('pronoun-contrast', cue.groupToken) > 0 || // «لكنها تنفي» (but she denies)
    view.ending('discourse-marker', cue.groupToken - (view.isMark(cue.groupToken - 1, COMMA) ? 1 : 0)) > 0 ||
    view.is('pronoun-only', cue.endToken)
  );
}

function readRight(
  view: TokenView,
  cue: Cue,
  slots: readonly Slot[],
  start: MatchState,
  setting: CueContext,
): MatchState | null {
  let state: MatchState | null = start;
  for (let index = 0; index < slots.length && state !== null; index++) {
    state = readSlot(
      view,
      cue,
      { slot: slots[index] as Slot, next: slots[index + 1] ?? null, leftmost: index === 0 },
      state,
      setting,
    );
  }
  return state;
}
