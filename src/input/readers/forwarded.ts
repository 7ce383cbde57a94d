/** The headers of a forwarded message that are used. */
export interface ForwardedHeaders {
  readonly subject?: string;
  readonly from?: string;
  readonly date?: string;
}

/** A message within a message. */
export interface Forwarded {
  readonly lines: readonly string[];
  readonly headers: ForwardedHeaders;
}

// The lines with which Apple Mail, Gmail, Thunderbird, Yahoo and Outlook begin a forwarded message.
const MARKER =
  /^[>\s*]*(?:begin forwarded message:?|بداية الرسالة المعاد توجيهها:?|بدء الرسالة المُ?عاد توجيهها:?|-{2,}\s*(?:forwarded message|رسالة معاد توجيهها|الرسالة المعاد توجيهها|original message|الرسالة الأصلية)\s*-{2,})[\s*]*$/iu;
const HEADER =
  /^[\s*_]*(from|sent|date|to|cc|bcc|subject|reply-to|importance|من|إلى|التاريخ|تاريخ|الموضوع|نسخة|أرسلت|تم الإرسال|الرد على)\s*[*_]*\s*[:：][\s*_]*(.*?)[\s*_]*$/iu;
const NAMES: Readonly<Record<string, keyof ForwardedHeaders>> = {
  ...{ subject: 'subject', الموضوع: 'subject', from: 'from', من: 'from' },
  ...{ date: 'date', sent: 'date', التاريخ: 'date', تاريخ: 'date', 'تم الإرسال': 'date', أرسلت: 'date' },
};
/** As many headers in a row are those of a message, not sentences of an article. */
const MIN_HEADERS = 3;
const MAX_NESTING = 5;
/** In characters: a shorter note above a forwarded message is no part of the story. */
const MAX_NOTE = 300;

const SUBJECT_PREFIXES =
  /^(?:\s*(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs|ref|رد|إعادة توجيه|اعادة توجيه|إعادة إرسال|توجيه)\s*(?:\[\d+\])?\s*[:：])+\s*/iu;
const FORWARD_PREFIX = /^\s*(?:fwd?|fw|wg|tr|rv|إعادة توجيه|اعادة توجيه|توجيه)\s*(?:\[\d+\])?\s*[:：]/iu;

/** A subject without “Re:”, “FW:” and the like. */
export const bareSubject = (subject: string): string => subject.replace(SUBJECT_PREFIXES, '');

/** Whether a subject says that the message was forwarded. */
export const isForward = (subject: string): boolean => FORWARD_PREFIX.test(subject);

/** Whether a line begins a forwarded message. */
export const isMarker = (line: string): boolean => MARKER.test(line);

/**
 * The story in a message: the innermost forwarded message if there is one, else the message itself,
 * without lines of headers. A message below headers that was not forwarded is what the message answers,
 * and is left out.
 */
export function storyIn(lines: readonly string[], isForwarded: boolean): Forwarded {
  let story: Forwarded = withoutHeaders({ lines, headers: {} });
  for (let depth = 0; depth < MAX_NESTING; depth++) {
    const at = story.lines.findIndex((line, index) => isMarker(line) || headersAt(index, story.lines) >= MIN_HEADERS);
    if (at === -1) break;
    const above = story.lines.slice(0, at);
    const hasMarker = isMarker(story.lines[at] ?? '') && !/original|الأصلية/iu.test(story.lines[at] ?? '');
    if (!hasMarker && !isForwarded) return { ...story, lines: above };
    const below = withoutHeaders({
      lines: unquoted(story.lines.slice(hasMarker || isMarker(story.lines[at] ?? '') ? at + 1 : at)),
      headers: story.headers,
    });
    const note = above.join(' ').trim().length > MAX_NOTE ? [...above, ''] : [];
    story = { lines: [...note, ...below.lines], headers: below.headers };
  }
  return story;
}

/** Lines without the quotation marks of their first level, if they have any. */
function unquoted(lines: readonly string[]): string[] {
  const first = lines.find((line) => line.trim() !== '');
  return first?.startsWith('>') === true ? lines.map((line) => line.replace(/^> ?/, '')) : [...lines];
}

/** The number of headers in a row from a line on; blank lines and folded ones count for none. */
function headersAt(start: number, lines: readonly string[]): number {
  let count = 0;
  for (let at = start; at < lines.length && HEADER.test(lines[at] ?? ''); at++) count += 1;
  return count;
}

/** Reads the headers at the start of a message, and leaves them out. */
function withoutHeaders({ lines, headers }: Forwarded): Forwarded {
  let start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1 || headersAt(start, lines) < 2) return { lines, headers };
  const found: Record<string, string> = {};
  for (; start < lines.length; start++) {
    const line = lines[start] ?? '';
    const [, name = '', value = ''] = HEADER.exec(line) ?? [];
    const key = NAMES[name.toLowerCase()];
    if (name === '' && !/^\s+\S/.test(line)) break;
    if (key !== undefined && value !== '') found[key] = value;
  }
  return { lines: lines.slice(start), headers: { ...headers, ...found } };
}
