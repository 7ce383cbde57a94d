import { covers, type Span } from '../../text/span.ts';
import { type NewsroomRule, quoted, type Reading, type Remark, sourceOf } from './reading.ts';

/** A quotation ends, and has one speaker. */
export const quoteUnbalanced: NewsroomRule = {
  id: 'quote-unbalanced',
  severity: 'error',
  where: 'article',
  summary: 'each quotation is closed, and holds the words of one speaker',
  why: 'Readers cannot tell where the source stops and the writer goes on, or which of two people said it. Close the quotation where the source’s words end; give each speaker a quotation of his own.',
  standard:
    'Reuters: do not run quotations of different speakers together. NYT: all between the marks is what the speaker said.',
  invalid: [
    { text: 'قال الوزير: "سنفتح الطريق غدا. ثم غادر القاعة إلى بيته.', found: ['"'] },
    { text: 'قال الوزير «سنفتح الطريق غدا، وغادر القاعة مع المدير.', found: ['«'] },
    { text: 'The minister said: “We will open the road on Monday. Then he left the room.', found: ['“'] },
    { text: 'The minister said: "We will open the road on Monday. Then he left the room.', found: ['"'] },
  ],
  valid: [
    'قال الوزير: "سنفتح الطريق غدا". ثم غادر القاعة إلى بيته.',
    'قال الوزير: "سنفتح الطريق غدا.\n"وسنبني المدرسة بعد ذلك".',
    'The minister said: “We will open the road on Monday.” Then he left the room.',
    'The minister said: “We will open the road on Monday.\n“And we will build the school.”',
  ],
  remarks: (reading) => [...unclosed(reading), ...shared(reading)],
};

function unclosed({ quotations, document }: Reading): Remark[] {
  const paragraphOf = ({ start }: Span) => document.paragraphs.find((each) => covers(each, { start, end: start }));
  const wentOn = new Set(quotations.map(({ continues }) => continues));
  return (
    quotations
      .filter(({ closed, index }) => !closed && !wentOn.has(index))
      // Behind one mark too few or too many, nothing of the paragraph can be relied on.
      .filter((one, at, all) => at === 0 || paragraphOf(one) !== paragraphOf(all[at - 1] ?? one))
      .map(({ start, end }) => {
        const first = document.text.slice(start, end);
        return {
          at: { start, end },
          message: `this quotation is never closed: ${quoted(first)}; close it where the source’s words end`,
        };
      })
  );
}

/** The quotations in which several people are reported to speak, each by himself. */
function shared({ quotations, claims }: Reading): Remark[] {
  const outermost = claims.filter(({ own, parent, spans }) => !own && parent === null && spans.length > 0);
  return quotations
    .filter(({ parent, closed }) => parent === null && closed)
    .flatMap((quotation) => {
      const within = outermost.filter(({ spans }) => spans.every((span) => covers(quotation, span)));
      const names = [...new Set(within.flatMap((claim) => sourceOf(claim)?.name ?? []))].map(quoted);
      if (names.length < 2) return [];
      const message = `this quotation holds the words of several speakers: ${names.join(', ')}; give each his own`;
      return [{ at: quotation, message }];
    });
}
