import { type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** Chains of tellers are short. */
export const stackedHearsay: NewsroomRule = {
  id: 'stacked-hearsay',
  severity: 'warning',
  where: 'both',
  summary: 'a claim comes through at most two tellers',
  why: 'Each teller between the one who knows and the reader makes it less certain who said what. Ask the innermost teller, or say that you could not. The option `most` sets how many tellers a claim may have.',
  standard: 'AFP, principle 7: secondary sources. FactBank: nested sources weaken what is said.',
  options: { most: 2 },
  invalid: [
    { text: 'ذكرت وكالة سانا أن مصادر قالت إن الوزير أبلغ النواب بأن المصنع سيغلق أبوابه.', found: ['الوزير'] },
    {
      text: 'The agency reported that officials said that the minister said that the plant would close.',
      found: ['the minister'],
    },
  ],
  valid: [
    'ذكرت وكالة سانا أن الوزير قال إن المصنع سيغلق أبوابه.',
    'The agency reported that the minister said that the plant would close.',
  ],
  remarks: ({ claims, option }) => {
    const most = option('stacked-hearsay', 'most');
    return claims
      .filter(({ tellers }) => tellers.length > most)
      .map((claim) => {
        const names = claim.tellers.map(({ name }) => quoted(name));
        return {
          at: claim,
          field: 'chain',
          message: {
            en: `this comes through ${names.length} tellers: ${names.join(' → ')}; ask the last of them, or say that you could not`,
            ar: `مرّ هذا القول بعدة ناقلين (${names.length}): ${names.join(' ← ')}؛ اسأل آخرهم، أو اذكر أنه تعذّر عليك ذلك`,
          },
        };
      });
  },
};
