import { type NewsroomInput, type NewsroomRule, type NewsroomSource, quoted, sourceOf } from '../newsroom-rule.ts';

/** One source is not called several. */
export const pluralFromOne: NewsroomRule = {
  id: 'plural-from-one',
  severity: 'error',
  where: 'file',
  summary: 'one anonymous source is not called “sources”, nor several “a source”',
  why: 'The plural makes one voice look like agreement. Write how many sources there are, in the article and under sources; if they are several, give each an entry there.',
  standard: 'Reuters: never use the plural when there is one source.',
  // The sources of claim files, each the source of the first claim of its file.
  invalid: [
    { text: 'name: مصدر أمني\naliases:\n  - المصادر الأمنية', found: ['مصدر أمني'] },
    { text: 'name: مصادر في البلدية\naliases:\n  - أحد المصادر', found: ['مصادر في البلدية'] },
    { text: 'name: a security source\naliases:\n  - security sources', found: ['a security source'] },
    { text: 'name: officials of the council\naliases:\n  - the official', found: ['officials of the council'] },
  ],
  valid: [
    'name: مصدر أمني\naliases:\n  - المصدر',
    'name: مصادر في البلدية\naliases:\n  - المصادر',
    'name: a security source\naliases:\n  - the source',
    'name: officials of the council\naliases:\n  - the officials',
  ],
  remarks: (reading) =>
    reading.tellers.flatMap((teller) => {
      if (teller.transparency !== 'anonymous') return [];
      const first = reading.claims.find((claim) => sourceOf(claim)?.id === teller.id);
      const own = countOf(teller.name, reading);
      const other = mentionsOf(teller, reading).find((mention) => isOther(countOf(mention, reading), own));
      if (first === undefined || other === undefined) return [];
      const [one, more] = [
        { en: 'one', ar: 'واحد' },
        { en: 'several', ar: 'أكثر من واحد' },
      ];
      const [here, there] = own === 'one' ? [one, more] : [more, one];
      const message = {
        en: `${quoted(teller.name)} is ${here.en}, and ${quoted(other)} makes it ${there.en}; write how many there are, or give each its own entry`,
        ar: `العبارة ${quoted(teller.name)} تدل على ${here.ar}، والعبارة ${quoted(other)} على ${there.ar}؛ اذكر العدد، أو أفرد لكل مصدر مدخلًا`,
      };
      return [{ at: first, field: 'source', message }];
    }),
};

type Count = 'one' | 'several' | null;

/** The number of people in a description. */
function countOf(name: string, { lists }: NewsroomInput): Count {
  const groups = lists.groupsIn('count', name);
  if (groups.has('one')) return groups.has('several') ? null : 'one';
  return groups.has('several') ? 'several' : null;
}

const isOther = (count: Count, own: Count): boolean => count !== null && own !== null && count !== own;

/**
 * The mentions of a source in the file and its claims, and in the article for the source that the
 * analysis identifies with it.
 */
function mentionsOf({ id, calledBy }: NewsroomSource, { claims, report }: NewsroomInput): string[] {
  const own = claims.filter((claim) => sourceOf(claim)?.id === id).map(({ mention }) => mention);
  const same = report.sources.filter(({ name, mentions }) =>
    [name, ...mentions.map(({ text }) => text)].some((each) => calledBy.includes(each)),
  );
  return [...calledBy, ...own, ...same.flatMap(({ mentions }) => mentions.map(({ text }) => text))];
}
