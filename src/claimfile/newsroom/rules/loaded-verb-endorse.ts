import { onceFor } from '../../../memo.ts';
import { same } from '../../../wording.ts';
import { contentWords } from '../content-words.ts';
import { cueStance } from '../cue-stance.ts';
import { type NewsroomClaim, type NewsroomRule, quoted, sourceOf } from '../newsroom-rule.ts';

/** A verb that vouches for its content needs grounds. */
export const loadedVerbEndorse: NewsroomRule = {
  id: 'loaded-verb-endorse',
  severity: 'warning',
  where: 'article',
  summary: 'no source “confirms” or “reveals” what nobody else says',
  why: 'The verb says that it is true, and nobody else in the article says so. Use a verb that takes no side, or give what supports it. With an anonymous source, whom readers cannot judge, it is an error whatever it is about; otherwise the rule looks at what is contested (see unattributed-contested).',
  standard:
    'Textbooks of reporting (Bender; QUT): “admitted”, “revealed”, “pointed out” presuppose truth. MegaVeridicality: so readers take them.',
  invalid: [
    { text: 'أكد رئيس البلدية سامي حداد مقتل ثلاثة عمال في انفجار المصنع.', found: ['أكد'] },
    { text: 'كشفت مصادر مطلعة أن المجلس باع الأرض.', found: ['كشفت'] },
    { text: 'Mayor Anna Berg confirmed that three workers were killed in the raid.', found: ['confirmed'] },
    { text: 'A source revealed that the council had sold the land.', found: ['revealed'] },
  ],
  valid: [
    'أكد رئيس البلدية سامي حداد أهمية التعاون مع المدارس.',
    'قال رئيس البلدية سامي حداد إن ثلاثة عمال قتلوا في الانفجار.',
    'Mayor Anna Berg said that three workers were killed in the raid.',
    'Mayor Anna Berg confirmed that the fair would open on Monday.',
  ],
  remarks: (reading) => {
    const { document, pack } = reading;
    const formsOf = onceFor<NewsroomClaim, ReadonlySet<string>>(
      ({ spans }) => new Set(contentWords(document, pack, spans).map(({ form }) => form)),
    );
    return reading.claims.flatMap((claim) => {
      const source = sourceOf(claim);
      const [at] = claim.cue?.spans ?? [];
      if (source === null || at === undefined || cueStance(reading, claim) !== 'endorse') return [];
      const anonymous = source.transparency === 'anonymous';
      const contested = reading.lists.find('contested', claim.spans).length > 0;
      if ((!anonymous && !contested) || isSupported(claim, reading.claims, formsOf)) return [];
      const who = anonymous ? { en: 'an anonymous source', ar: 'مصدر مجهول' } : same(quoted(source.name));
      const cue = quoted(claim.cue?.text ?? '');
      const message = {
        en: `${cue} vouches for what ${who.en} alone says; use a verb that takes no side, or give what supports it`,
        ar: `اللفظ ${cue} يزكّي ما لم يقله إلا ${who.ar}؛ استعمل فعلًا لا ينحاز، أو اذكر ما يؤيده`,
      };
      return [{ at, message, ...(anonymous ? { severity: 'error' as const } : {}) }];
    });
  },
};

// The share of the words of a claim, or of a part of it, that another source must say too.
const MOST_OF_IT = 0.6;

/** Whether another named source says nearly the same. */
function isSupported(
  claim: NewsroomClaim,
  claims: readonly NewsroomClaim[],
  formsOf: (claim: NewsroomClaim) => ReadonlySet<string>,
): boolean {
  const own = formsOf(claim);
  return claims.some((other) => {
    const source = sourceOf(other);
    if (other === claim || source === null || source.id === sourceOf(claim)?.id) return false;
    if (source.transparency === 'anonymous' || other.parent === claim.index || claim.parent === other.index)
      return false;
    const forms = formsOf(other);
    return [...own].filter((form) => forms.has(form)).length >= own.size * MOST_OF_IT;
  });
}
