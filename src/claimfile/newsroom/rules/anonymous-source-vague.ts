import { tokenise } from '../../../text/tokens.ts';
import { isFunctionWord } from '../content-words.ts';
import { type NewsroomInput, type NewsroomRule, quoted, type Remark } from '../newsroom-rule.ts';
import { isNobody, unnamedSources } from '../unnamed-sources.ts';

/** An anonymous source is at least described. */
export const anonymousSourceVague: NewsroomRule = {
  id: 'anonymous-source-vague',
  severity: 'warning',
  where: 'both',
  summary: 'an anonymous source is described by its office, its body or how it knows',
  why: 'The words “informed sources” say neither what the source does nor how it can know. Say as much as the source allows: a diplomat in the capital, a clerk of the court who has read the file. In a dateline, name the agencies.',
  standard:
    'AP: not “a source” alone. Al Jazeera: shun “observers”. Wall Street Journal on “people familiar with the matter”.',
  invalid: [
    { text: 'قالت مصادر سورية مطلعة إن اللقاء ألغي.', found: ['قالت'] },
    { text: 'المجلس يقر الخطة\nدمشق – وكالات : أقر المجلس خطة الطرق للعام المقبل.', found: ['وكالات'] },
    { text: 'يرى مراقبون أن الخطة لن تنجح.', found: ['يرى'] },
    { text: 'A source said that the meeting had been called off.', found: ['A source'] },
    { text: 'People familiar with the matter said that the meeting had been called off.', found: ['People'] },
  ],
  valid: [
    'قال مصدر أمني إن اللقاء ألغي.',
    'قالت مصادر مطلعة في وزارة الزراعة إن اللقاء ألغي. وأضافت المصادر أن السبب المطر.',
    'المجلس يقر الخطة\nدمشق – سانا : أقر المجلس خطة الطرق للعام المقبل.',
    'A military source said that the meeting had been called off.',
    'A clerk who had read the letter said that the meeting had been called off.',
  ],
  remarks: (reading) => [
    ...wires(reading),
    ...unnamedSources(reading).flatMap(({ teller, claims: [first] }): Remark[] => {
      if (first === undefined || !teller.calledBy.every((each) => tellsNothing(each, reading))) return [];
      const advice = isNobody(teller, reading)
        ? { en: 'say which, or whose', ar: 'حدّدها أو اذكر صاحبها' }
        : { en: 'say what the source does, or how it knows', ar: 'اذكر عمل المصدر أو كيف عرف' };
      const message = {
        en: `${quoted(teller.name)} does not say who this is; ${advice.en}`,
        ar: `لا تعرّف العبارة ${quoted(teller.name)} بالمصدر؛ ${advice.ar}`,
      };
      return [{ at: first, field: 'source', message }];
    }),
  ],
};

function wires({ document, lists, reads }: NewsroomInput): Remark[] {
  const datelines = document.paragraphs.flatMap(({ dateline }) => dateline ?? []);
  if (reads === 'file' || datelines.length === 0) return [];
  return lists.find('wires', datelines).map((word) => ({
    at: word,
    message: {
      en: `${quoted(word.text)} in the dateline does not say who reported this; name the agencies`,
      ar: `الكلمة ${quoted(word.text)} في صدر الخبر لا تبيّن من أورده؛ سمِّ الوكالات`,
    },
  }));
}

/** Whether a description has only words that fit any source, and those of its country. */
function tellsNothing(name: string, { pack, lists }: NewsroomInput): boolean {
  return tokenise(name, pack).every(({ kind, norm, stem }) => {
    if (kind !== 'word' || isFunctionWord(pack, { norm, stem })) return true;
    return [norm, stem].some((form) => lists.groupsIn('vague', form).size + lists.groupsIn('party', form).size > 0);
  });
}
