import { characterOf } from '../../text/character-references.ts';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';

/** A subtitle with its times in seconds. */
interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const TIMING = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/;
// A longer pause after a sentence ends a paragraph.
const PAUSE_SECONDS = 4;
const LONG_PARAGRAPH = 600;
const SENTENCE_END = /[.!?؟…]["”»’')\]]*$/;
const MARKS = /[,،؛;!?؟"“«()[\]]/;
const MAX_LABEL = 60;
const MAX_LABEL_WORDS = 5;
const SOUND = /^[[(♪♫*#][^\])]*[\])♪♫*#]?$/u;

/** Reads subtitles (.srt, .vtt): joins cues to sentences, with a paragraph for each turn of a speaker. */
export function readSubtitles(text: string): ExtractedText | Unreadable {
  const cues = cuesOf(text);
  if (cues.length === 0) return { reason: 'no subtitles with times (00:00:01,000 --> 00:00:04,000) found' };
  const lines = paragraphsOf(cues);
  if (lines.length === 0) return { reason: 'no spoken text found' };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let lines: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, start, end] = line.length < 200 ? (TIMING.exec(line) ?? []) : [];
    if (start !== undefined && end !== undefined) {
      lines = [];
      cues.push({ start: secondsOf(start), end: secondsOf(end), lines });
    } else if (line.trim() === '') lines = null;
    else lines?.push(line);
  }
  return cues;
}

const secondsOf = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

/** The turn being read; the speaker is null without a voice tag or label. */
interface Turn {
  text: string;
  speaker: string | null;
  end: number;
  last: string;
}

function paragraphsOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  const turn: Turn = { text: '', speaker: null, end: 0, last: '' };
  const begin = (): void => {
    if (turn.text !== '') paragraphs.push(turn.text);
    turn.text = '';
  };
  for (const { start, end, lines } of cues) {
    if (start - turn.end > PAUSE_SECONDS && SENTENCE_END.test(turn.text)) begin();
    for (const line of lines) {
      const { words, voice, isTurn } = spoken(line);
      // Roll-up captions repeat the previous line.
      if (words === '' || words === turn.last) continue;
      const isOther = voice !== null && voice !== turn.speaker;
      const isLong = turn.text.length > LONG_PARAGRAPH && SENTENCE_END.test(turn.text);
      if (isTurn || isOther || isLong) begin();
      if (isOther) turn.text = `${voice}:`;
      if (isOther || isTurn) turn.speaker = voice;
      turn.text = turn.text === '' ? words : `${turn.text} ${words}`;
      turn.last = words;
    }
    turn.end = end;
  }
  begin();
  return paragraphs;
}

const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]{1,100})>/i;

function spoken(line: string): { words: string; voice: string | null; isTurn: boolean } {
  const voice = VOICE.exec(line)?.[1]?.replace(/\s+/g, ' ').trim() ?? null;
  const plain = unescaped(line.replace(/<[^<>]*>|\{[^{}]*\}/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.replace(/^(?:[-–—]\s*|>>\s*)/, '');
  if (SOUND.test(words)) return { words: '', voice: null, isTurn: false };
  return { words, voice, isTurn: words !== plain || hasLabel(words) };
}

/** Whether a line begins with a speaker label: a few words, a colon and more text. */
function hasLabel(line: string): boolean {
  const start = line.slice(0, MAX_LABEL);
  const end = start.search(/:\s\S/);
  const name = start.slice(0, Math.max(0, end));
  return end > 0 && !MARKS.test(name) && name.split(' ').length <= MAX_LABEL_WORDS;
}

// Direction marks concern the display only.
const DIRECTION_MARKS = /[\u200e\u200f]/g;

/** The text with its named character references replaced. */
const unescaped = (text: string): string =>
  text.replace(/&[a-z]{2,6};/g, (reference) => characterOf(reference).replace(DIRECTION_MARKS, ''));
