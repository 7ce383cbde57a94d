import { cueStance } from '../cue-stance.ts';
import { type NewsroomClaim, type NewsroomInput, type NewsroomRule, quoted, sourceOf } from '../newsroom-rule.ts';

/** The parties to a dispute are heard in the same way. */
export const asymmetricStance: NewsroomRule = {
  id: 'asymmetric-stance',
  severity: 'warning',
  where: 'article',
  summary: 'of two sources on one matter, one does not “confirm” while the other “claims”',
  why: 'The article vouches for what one source says and casts doubt on the other, on the same topic, by its choice of verbs alone. Use verbs that take no side for both, or say what shows one of them right.',
  standard: 'AFP, first guiding principle, and BBC: impartiality. White: attribution and alignment.',
  invalid: [
    { text: 'أكدت النقابة أن الغارة أصابت المصنع.\nوزعم الجيش أن الغارة أصابت مستودعا.', found: ['زعم'] },
    {
      text: 'The union confirmed that the strike hit the plant.\nThe army claimed that the strike hit a depot.',
      found: ['claimed'],
    },
  ],
  valid: [
    'قالت النقابة إن الغارة أصابت المصنع.\nوقال الجيش إن الغارة أصابت مستودعا.',
    'أكدت النقابة أن المعرض سيفتح.\nوزعم الجيش أن الغارة أصابت مستودعا.',
    'The union said that the strike hit the plant.\nThe army said that the strike hit a depot.',
  ],
  remarks: (reading) => {
    const endorsed = reading.claims.filter(
      (claim) => cueStance(reading, claim) === 'endorse' && sourceOf(claim) !== null,
    );
    return reading.claims
      .filter((claim) => cueStance(reading, claim) === 'distance')
      .flatMap((claim) => {
        const [source, [at]] = [sourceOf(claim), claim.cue?.spans ?? []];
        const other = endorsed.find((one) => sourceOf(one)?.id !== source?.id && onOneTopic(one, claim, reading));
        if (source === null || at === undefined || other === undefined) return [];
        const [who, by] = [quoted(source.name), quoted(claim.cue?.text ?? '')];
        const [whoElse, byElse] = [quoted(sourceOf(other)?.name ?? ''), quoted(other.cue?.text ?? '')];
        const message = {
          en: `on the same topic ${who} is given ${by} and ${whoElse} ${byElse}; use verbs that take no side`,
          ar: `في الموضوع نفسه جاء مع ${who} اللفظ ${by}، ومع ${whoElse} اللفظ ${byElse}؛ استعمل أفعالًا لا تنحاز`,
        };
        return [{ at, message }];
      });
  },
};

/** Whether two claims have a contested topic in common: deaths, attacks, deals. */
function onOneTopic(one: NewsroomClaim, other: NewsroomClaim, { lists }: NewsroomInput): boolean {
  const topics = new Set(lists.find('contested', one.spans).map(({ group }) => group));
  return lists.find('contested', other.spans).some(({ group }) => topics.has(group));
}
