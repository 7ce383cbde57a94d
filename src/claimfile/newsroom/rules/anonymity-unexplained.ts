import { type NewsroomRule, quoted } from '../newsroom-rule.ts';
import { isNobody, unnamedSources } from '../unnamed-sources.ts';

/** The article explains why a source is unnamed. */
export const anonymityUnexplained: NewsroomRule = {
  id: 'anonymity-unexplained',
  severity: 'warning',
  where: 'both',
  summary: 'the article, or the claim file, says why a source is not named',
  why: 'Readers cannot tell whether the source has something to fear or something to gain. Say why it is not named, in the sentence that introduces it (“who was not authorised to speak”), or in the claim file under anonymityReason.',
  standard: 'AP: say why. JTI 12.1: tell the public. NYT: a pat explanation informs nobody.',
  invalid: [
    { text: 'قال مصدر أمني إن الطريق مغلق. وأضاف المصدر أنه سيفتح غدا.', found: ['قال'] },
    { text: 'قالت مصادر في البلدية إن الطريق مغلق.', found: ['قالت'] },
    { text: 'A security source said that the road was closed.', found: ['A security'] },
    { text: 'Sources in the council said that the road was closed.', found: ['Sources'] },
  ],
  valid: [
    'قال مصدر أمني طلب عدم ذكر اسمه لأنه غير مخول بالحديث إن الطريق مغلق.',
    'قال المهندس سامي حداد إن الطريق مغلق.',
    'A security source, who was not authorized to speak, said that the road was closed.',
    'The engineer Anna Berg said that the road was closed.',
    'Estimates suggest that the road costs a million.',
  ],
  remarks: (reading) =>
    unnamedSources(reading).flatMap(({ teller, claims: [first] }) => {
      if (first === undefined || teller.reason !== null || isNobody(teller, reading)) return [];
      const advice =
        reading.reads === 'file'
          ? { en: 'give the reason as anonymityReason', ar: 'اذكر السبب في الحقل anonymityReason' }
          : {
              en: 'give the reason in the sentence that introduces the source',
              ar: 'اذكر السبب في الجملة التي تعرّف بالمصدر',
            };
      const who = quoted(teller.name);
      const message = {
        en: `nothing says why ${who} is not named; ${advice.en}`,
        ar: `لا شيء يبيّن سبب إغفال اسم المصدر ${who}؛ ${advice.ar}`,
      };
      return [{ at: first, field: 'source', message }];
    }),
};
