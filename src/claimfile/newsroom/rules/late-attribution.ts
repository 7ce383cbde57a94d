import type { Claim } from '../../../analysis/claim.ts';
import type { ListedPhrase } from '../../../report/phrase-finder.ts';
import { spansOf, touches } from '../attributed-spans.ts';
import { type NewsroomInput, type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** The source of a contested claim comes first. */
export const lateAttribution: NewsroomRule = {
  id: 'late-attribution',
  severity: 'info',
  where: 'article',
  summary: 'the source of a contested claim comes before it',
  why: 'Until the source comes, readers take the claim for the writer’s own. Begin with the source. A direct quotation may come first: its marks show that somebody else speaks.',
  standard: 'AFP, principle 1: where information is disputed, the source goes first. BBC: attribution first.',
  invalid: [
    { text: 'قتل ثلاثة عمال في غارة على المصنع، بحسب وزارة الصحة.', found: ['قتل'] },
    { text: 'قصفت الطائرات الجسر القديم، وفق ما أعلن الجيش.', found: ['قصفت'] },
    { text: 'Three workers were killed in a raid on the plant, the ministry said.', found: ['Three'] },
    { text: 'Gunmen stormed the plant on Monday, according to the mayor.', found: ['Gunmen'] },
  ],
  valid: [
    'بحسب وزارة الصحة، قتل ثلاثة عمال في غارة على المصنع.',
    'سيفتح المعرض أبوابه غدا، بحسب وزارة الثقافة.',
    'The ministry said three workers were killed in a raid on the plant.',
    'The fair opens on Monday, according to the mayor.',
    '“Three workers were killed in the raid,” the mayor said.',
  ],
  remarks: (reading) =>
    reading.report.claims.filter(comesLate).flatMap((claim) => {
      const word = contestedIn(claim, reading);
      if (word === undefined) return [];
      const start = Math.min(...spansOf(claim).map((span) => span.start));
      const who = quoted(claim.source?.name ?? '');
      const message = {
        en: `this is contested (${quoted(word.text)}), and ${who} is named only after it; begin with the source`,
        ar: `هذا القول خلافي (${quoted(word.text)})، ولا يُذكر مصدره ${who} إلا بعده؛ ابدأ بالمصدر`,
      };
      return [{ at: { start, end: word.end }, message }];
    }),
};

/** A contested word of the content. The content of a nested claim has its own source. */
function contestedIn({ id, content }: Claim, { report, lists }: NewsroomInput): ListedPhrase | undefined {
  const inner = report.claims
    .filter(({ parent, chain }) => parent === id && chain.length > 0)
    .flatMap((claim) => claim.content.spans);
  return lists.find('contested', content.spans).find((word) => !touches(inner, word));
}

/** Whether the whole content precedes source and cue. */
function comesLate({ type, content, source, cue }: Claim): boolean {
  if (type === 'direct' || source === null || source.id === null) return false;
  const attribution = [...source.spans, ...(cue?.spans ?? [])];
  const end = Math.max(...content.spans.map((span) => span.end));
  return attribution.length > 0 && attribution.every(({ start }) => start >= end);
}
