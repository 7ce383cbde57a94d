import { touches } from '../attributed-spans.ts';
import { type ContentWord, contentWords } from '../content-words.ts';
import { type NewsroomInput, type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** A source's own words stay in quotation marks. */
export const quoteAdopted: NewsroomRule = {
  id: 'quote-adopted',
  severity: 'warning',
  where: 'article',
  summary: 'the writer’s own sentences do not adopt the words of a source’s quotation',
  why: 'Words that the article quotes from a source occur elsewhere in it as the writer’s own: the article has adopted the source’s framing. Use other words, or quote. Function words and articles do not count; the option `words` sets how many other words in a row do.',
  standard:
    'NYT, Guidelines on Integrity: the words of others are quoted. Reuters: do not take sides in how things are named.',
  options: { words: 3 },
  invalid: [
    {
      text: 'توسيع التعاون البلدي المشترك في المدينة\nقال الوزير أمس: «نريد توسيع التعاون البلدي المشترك لخدمة الناس».',
      found: ['توسيع'],
    },
    {
      text: 'Historic riverside renewal plan on show in the council hall\nThe mayor said: “This historic riverside renewal plan will change the town.”',
      found: ['Historic'],
    },
  ],
  valid: [
    'بلديات المدينة تتعاون\nقال الوزير أمس: «نريد توسيع التعاون البلدي المشترك لخدمة الناس».',
    'Union of Valley Councils to meet\nThe mayor said: “The Union of Valley Councils will meet here.”',
    'Council backs plan for the river\nThe mayor said: “This historic riverside renewal plan will change the town.”',
  ],
  remarks: (reading) => {
    const length = reading.option('quote-adopted', 'words');
    const runs = quotedRuns(reading, length);
    return reading.ownVoice.flatMap(({ spans }) => {
      const words = contentWords(reading.document, reading.pack, spans).filter(
        ({ token }) => !touches(reading.quotations, token),
      );
      const at = words.findIndex((_, index) => runs.has(runAt(words, index, length)));
      const [first, last] = [words[at]?.token, words[at + length - 1]?.token];
      if (first === undefined || last === undefined) return [];
      const taken = quoted(reading.document.text.slice(first.start, last.end));
      const message = {
        en: `${taken} are quoted elsewhere in this article, and here without quotation marks; quote them, or use other words`,
        ar: `الكلمات ${taken} مقتبسة في موضع آخر من المقال، وهي هنا بلا علامتي تنصيص؛ ضعها بينهما، أو استعمل غيرها`,
      };
      return [{ at: { start: first.start, end: last.end }, message }];
    });
  },
};

/** All runs of this many words within quotations of a source. */
function quotedRuns({ document, pack, quotations, claims }: NewsroomInput, length: number): ReadonlySet<string> {
  const told = claims.filter(({ own }) => !own).flatMap(({ spans }) => spans);
  const runs = quotations
    .filter((quotation) => touches(told, quotation))
    .flatMap((quotation) => {
      const words = contentWords(document, pack, [quotation]);
      return words.flatMap((_, index) => {
        const run = words.slice(index, index + length);
        return run.length < length || isName(run) ? [] : [runAt(words, index, length)];
      });
    });
  return new Set(runs);
}

/** Names have no author: a run with capitals on most words is a name. */
const isName = (run: readonly ContentWord[]): boolean =>
  run.filter(({ token }) => token.capital).length * 2 >= run.length;

const runAt = (words: readonly ContentWord[], index: number, length: number): string =>
  words
    .slice(index, index + length)
    .map(({ form }) => form)
    .join(' ');
