import { covers, type Span } from '../../../text/span.ts';
import { type NewsroomInput, type NewsroomRule, quoted, type Remark } from '../newsroom-rule.ts';

/** Every quotation is closed. */
export const quoteUnbalanced: NewsroomRule = {
  id: 'quote-unbalanced',
  severity: 'error',
  where: 'article',
  summary: 'each quotation is closed',
  why: 'Readers cannot tell where the source’s words end and the writer’s begin. Close the quotation where the source’s words end.',
  standard: 'NYT: all between the marks is what the speaker said.',
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
  remarks: unclosed,
};

function unclosed({ quotations, document }: NewsroomInput): Remark[] {
  const paragraphOf = ({ start }: Span) => document.paragraphs.find((each) => covers(each, { start, end: start }));
  const wentOn = new Set(quotations.map(({ continues }) => continues));
  return (
    quotations
      .filter(({ closed, index }) => !closed && !wentOn.has(index))
      // One missing mark makes all later quotations of its paragraph unreliable.
      .filter((one, at, all) => at === 0 || paragraphOf(one) !== paragraphOf(all[at - 1] ?? one))
      .map(({ start, end }) => {
        const first = document.text.slice(start, end);
        return {
          at: { start, end },
          message: {
            en: `this quotation is never closed: ${quoted(first)}; close it where the source’s words end`,
            ar: `لم يُغلق هذا الاقتباس: ${quoted(first)}؛ أغلقه حيث ينتهي كلام المصدر`,
          },
        };
      })
  );
}
