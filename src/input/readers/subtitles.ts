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
  if (cues.length === 0)
    return {
      reason: {
        en: 'no subtitles with times (00:00:01,000 --> 00:00:04,000) found',
        ar: 'لا ترجمات فيه لها أوقات مثل 00:00:01,000 --> 00:00:04,000',
      },
    };
  const lines = paragraphsOf(cues);
  if (lines.length === 0) return { reason: { en: 'no spoken text found', ar: 'لا كلام منطوقًا فيه' } };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

/** The cues of a file. A blank line does not end the text of one; the next time does, with the number or name before it. */
function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let lines: string[] | null = null;
  const isWebVtt = text.startsWith('WEBVTT');
  let before = '';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, start, end] = line.length < 200 ? (TIMING.exec(line) ?? []) : [];
    if (start !== undefined && end !== undefined) {
      if (lines !== null && isName(lines, before, isWebVtt)) lines.pop();
      lines = [];
      cues.push({ start: secondsOf(start), end: secondsOf(end), lines });
    } else if (isWebVtt && before.trim() === '' && BLOCK.test(line)) lines = null;
    else lines?.push(line);
    before = line;
  }
  return cues;
}

// Comments and style sheets of WebVTT, which go on to the next time.
const BLOCK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** Whether the line before a time is the number or name of its cue. */
const isName = (lines: readonly string[], line: string, isWebVtt: boolean): boolean =>
  line.trim() !== '' && (/^\s*\d{1,7}\s*$/.test(line) || (isWebVtt && (lines.at(-2) ?? '').trim() === ''));

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

interface SpokenLine {
  readonly words: string;
  /** The speaker, by a voice tag. */
  readonly voice: string | null;
  readonly isTurn: boolean;
}

function spoken(line: string): SpokenLine {
  const voice = VOICE.exec(line)?.[1]?.replace(/\s+/g, ' ').trim() ?? null;
  const plain = inReadingOrder(
    withoutSounds(unescaped(line.replace(/<[^<>]*>|\{[^{}]*\}/g, '')).replace(DIRECTION_MARKS, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const words = plain.replace(/^(?:[-–—]\s*|>>\s*)/, '');
  if (SOUND.test(words)) return { words: '', voice: null, isTurn: false };
  return { words, voice, isTurn: words !== plain || hasLabel(words) };
}

// Descriptions of sounds stand in brackets; in parentheses, they are known by their words.
const BRACKETS = /\[[^[\]]{1,80}\](?!:)/g;
const KNOWN_SOUNDS =
  /[(（](?:(?:loud |soft )?(?:applause|laughter|laughs?|laughing|music|cheer(?:s|ing)|crowd cheering|sighs?|inaudible|coughs?)|تصفيق(?: حار)?|ضحك|موسيقى|هتافات?|صوت غير واضح)[)）]/giu;
const NOTES = /[♪♫]/u;

const withoutSounds = (line: string): string =>
  NOTES.test(line) ? line : line.replace(BRACKETS, ' ').replace(KNOWN_SOUNDS, ' ');

const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;
const LEADING_MARK = /^([.!?؟،؛:]|[!?؟]{2,3})(?=\p{Script=Arabic})/u;
const ENDS_WITH_MARK = /[.!?؟،؛:…]$/u;
const TRAILING_DASH = /\s?[-–—]$/u;

/** Moves marks that stand on the wrong side of a right-to-left line, as players without bidirectional text need them. */
function inReadingOrder(line: string): string {
  if (!RIGHT_TO_LEFT.test(line)) return line;
  const [, mark] = LEADING_MARK.exec(line) ?? [];
  if (mark === undefined || ENDS_WITH_MARK.test(line)) return line;
  const rest = line.slice(mark.length);
  return TRAILING_DASH.test(rest) ? `- ${rest.replace(TRAILING_DASH, '')}${mark}` : rest + mark;
}

/** Whether a line begins with a speaker label: a few words, a colon and more text. */
function hasLabel(line: string): boolean {
  const start = line.slice(0, MAX_LABEL);
  const end = start.search(/:\s\S/);
  const name = start.slice(0, Math.max(0, end));
  return end > 0 && !MARKS.test(name) && name.split(' ').length <= MAX_LABEL_WORDS;
}

// Direction marks concern the display only.
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with its named character references replaced. */
const unescaped = (text: string): string => text.replace(/&[a-z]{2,6};/g, (reference) => characterOf(reference));
