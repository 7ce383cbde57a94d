import { type NewsroomRule, quoted, type Remark } from '../newsroom-rule.ts';
import { isOutlet } from '../unnamed-sources.ts';

/** A report of another medium is verified, or marked as unverified. */
export const secondhandOutlet: NewsroomRule = {
  id: 'secondhand-outlet',
  severity: 'warning',
  where: 'both',
  summary: 'a report taken from another medium says whether it could be verified',
  why: 'Another newsroom has the source, and this one does not. Ask the source itself, or say that the report could not be independently verified.',
  standard:
    'AFP, principle 7: secondary sources. BBC: agencies are credited, and others’ material is checked. AP: credit.',
  invalid: [
    { text: 'ذكرت صحيفة المدينة أن الوزير قال إن المصنع سيغلق.', found: ['الوزير'] },
    { text: 'نقلت وكالة سانا عن مصدر عسكري أن الجسر أغلق.', found: ['نقلت'] },
    { text: 'The newspaper reported that the minister said that the plant would close.', found: ['the minister'] },
    { text: 'According to the newspaper, the mayor said that the plant would close.', found: ['the mayor'] },
  ],
  valid: [
    'ذكرت صحيفة المدينة أن الوزير قال إن المصنع سيغلق. ولم يتسن التحقق من ذلك.',
    'ذكرت صحيفة المدينة أن المصنع سيغلق.',
    'The newspaper reported that the minister said that the plant would close. This could not be independently verified.',
    'The newspaper reported that the plant would close.',
  ],
  remarks: (reading) => {
    if (reading.lists.find('unverified').length > 0) return [];
    return reading.tellers.flatMap((teller): Remark[] => {
      if (!isOutlet(teller, reading)) return [];
      const passes = reading.claims.filter(({ tellers }) => tellers.slice(0, -1).some(({ id }) => id === teller.id));
      const [first] = passes;
      if (first === undefined) return [];
      const [outlet, source] = [quoted(teller.name), quoted(first.tellers.at(-1)?.name ?? '')];
      const message = {
        en: `${outlet} passes on what ${source} is said to have said; ask the source itself, or say that it could not be verified`,
        ar: `تنقل ${outlet} كلامًا عن ${source}؛ اسأل المصدر نفسه، أو اذكر أنه تعذّر التحقق`,
      };
      return [{ at: first, field: 'chain', message }];
    });
  },
};
