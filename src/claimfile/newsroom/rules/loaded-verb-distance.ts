import { cueStance } from '../cue-stance.ts';
import { type NewsroomRule, quoted, sourceOf } from '../newsroom-rule.ts';

/** A cue that casts doubt is used on purpose only. */
export const loadedVerbDistance: NewsroomRule = {
  id: 'loaded-verb-distance',
  severity: 'warning',
  where: 'article',
  summary: 'a named source “says”, and does not “claim” or “allege”',
  why: 'The verb tells readers not to believe it, before they have read it. Where the article shows that it is wrong, say so in a sentence of its own; otherwise use a verb that takes no side. A source who does allege something, of somebody, may be said to.',
  standard: 'Guardian and AP style: beware of “claim”. Engagement (Martin and White): distance.',
  invalid: [
    { text: 'زعم المتحدث باسم البلدية سامي حداد أن العمل انتهى.', found: ['زعم'] },
    { text: 'Mayor Anna Berg claimed that the work was finished.', found: ['claimed'] },
  ],
  valid: ['قال المتحدث باسم البلدية سامي حداد إن العمل انتهى.', 'Mayor Anna Berg said that the work was finished.'],
  remarks: (reading) =>
    reading.claims.flatMap((claim) => {
      const source = sourceOf(claim);
      const [at] = claim.cue?.spans ?? [];
      if (source === null || at === undefined || cueStance(reading, claim) !== 'distance') return [];
      const [cue, who] = [quoted(claim.cue?.text ?? ''), quoted(source.name)];
      const message = {
        en: `${cue} casts doubt on what ${who} says; use a verb that takes no side, or say what is wrong with it`,
        ar: `اللفظ ${cue} يشكّك في كلام ${who}؛ استعمل فعلًا لا ينحاز، أو اذكر وجه الخطأ في ما قيل`,
      };
      return [{ at, message }];
    }),
};
