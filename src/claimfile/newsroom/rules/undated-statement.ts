import type { ListedPhrase } from '../../../report/phrase-finder.ts';
import { overlapping, overlaps } from '../../../text/span.ts';
import { touches } from '../attributed-spans.ts';
import { type NewsroomInput, type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** A statement has a date. */
export const undatedStatement: NewsroomRule = {
  id: 'undated-statement',
  severity: 'info',
  where: 'article',
  summary: 'what somebody said “earlier” or “recently” has a date',
  why: 'Readers cannot tell whether the statement is about the present matter or was made a year before. Give the day.',
  standard: 'Al Jazeera 4: shun “recently” where the date can be given.',
  invalid: [
    { text: 'وقال الوزير، في وقت سابق، إن المصنع سيغلق.', found: ['في وقت سابق'] },
    { text: 'وأعلنت الشركة مؤخرا أن المصنع سيغلق.', found: ['مؤخرا'] },
    { text: 'The minister said earlier that the plant would close.', found: ['earlier'] },
    { text: 'The company recently announced that the plant would close.', found: ['recently'] },
  ],
  valid: [
    'وقال الوزير، في وقت سابق من اليوم، إن المصنع سيغلق.',
    'وقال الوزير إن المصنع أغلق مؤخرا.',
    'The minister said earlier on Monday that the plant would close.',
    'The minister said that the plant had recently closed.',
  ],
  remarks: (reading) =>
    reading.lists
      .find('earlier')
      .filter((word) => isOfStatement(word, reading) && !isDated(word, reading) && !touches(reading.quotations, word))
      .map((word) => ({
        at: word,
        message: {
          en: `${quoted(word.text)} does not say when this was said; give the day`,
          ar: `لا تبيّن العبارة ${quoted(word.text)} متى قيل هذا؛ اذكر اليوم`,
        },
      })),
};

// Only words of the source may stand between the time and the cue: at most this many.
const FARTHEST = 8;

/** Whether the time belongs to the attribution and not to its content. */
function isOfStatement(word: ListedPhrase, { report, document, lists }: NewsroomInput): boolean {
  const [sentence] = overlapping(document.sentences, [word]);
  if (sentence === undefined) return false;
  return report.claims.some(({ content, source, cue }) => {
    if (source === null) return false;
    const beside = [...source.spans, ...(cue?.spans ?? [])].some((span) => {
      if (!overlaps(sentence, span)) return false;
      const [first, end] = [lists.tokenAt(span.start), lists.tokenAt(span.end)];
      return Math.max(first - word.endToken, word.firstToken - end) <= FARTHEST;
    });
    return beside && !touches(content.spans, word);
  });
}

const DATE_WITHIN = 4;

/** Whether a date accompanies the time: earlier on Monday, two days earlier. */
function isDated({ firstToken, endToken, start }: ListedPhrase, { document, lists }: NewsroomInput): boolean {
  const { tokens } = document;
  const from = tokens[Math.max(0, firstToken - 2)]?.start ?? start;
  const last = tokens[Math.min(tokens.length, endToken + DATE_WITHIN) - 1];
  return lists.find('date', [{ start: from, end: last?.end ?? start }]).length > 0;
}
