import { placesOf } from '../../../text/place.ts';
import { contentWords } from '../content-words.ts';
import {
  type NewsroomClaim,
  type NewsroomInput,
  type NewsroomRule,
  quoted,
  type Remark,
  sourceOf,
} from '../newsroom-rule.ts';
import { type Unnamed, unnamedSources } from '../unnamed-sources.ts';

/** A contested claim does not rest on one anonymous source. */
export const anonymousSourceSingle: NewsroomRule = {
  id: 'anonymous-source-single',
  severity: 'error',
  where: 'both',
  summary: 'a contested claim does not rest on one anonymous source alone',
  why: 'Nobody else in the article says it, and nobody can be asked. Find a second source, if possible one with a name, or leave it out. Another source supports a claim that has the same contested topic and several of the same words; one that denies it does not.',
  standard:
    'AP: more than one source. BBC 3.3.4: be reluctant to rely on one. Reuters: anonymous sources are the weakest.',
  invalid: [
    { text: 'قالت مصادر أمنية إن ثلاثة عمال قتلوا في المصنع. وأضافت أن غارة سبقت ذلك.', found: ['قالت'] },
    { text: 'نقلت وكالة سانا عن مصدر عسكري أن طائرات قصفت الجسر القديم.', found: ['نقلت'] },
    { text: 'A source said that three workers were killed in the raid.', found: ['A source'] },
    {
      text: 'Officials familiar with the case said that the clerk stole the money. They also said he took bribes.',
      found: ['Officials'],
    },
  ],
  valid: [
    'قالت مصادر أمنية إن ثلاثة عمال قتلوا في المصنع. وقال الوزير سامي حداد إن العمال الثلاثة قتلوا في المصنع أمس.',
    'قال مصدر في البلدية إن الطريق سيفتح غدا.',
    'A source said that three workers were killed in the raid. The ministry said that the workers were killed in the raid.',
    'A source said that the road would open on Monday.',
  ],
  remarks: (reading) => {
    const contested = contestedClaims(reading);
    return unnamedSources(reading).flatMap((unnamed) => remarkOn(unnamed, contested, reading));
  },
};

/** The topics of a contested claim, and its words. */
interface About {
  readonly claim: NewsroomClaim;
  readonly topics: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const contestedClaims = ({ claims, lists, document, pack }: NewsroomInput): ReadonlyMap<NewsroomClaim, About> =>
  new Map(
    claims.flatMap((claim) => {
      const topics = lists.groupsIn('contested', claim.content);
      const words = new Set(contentWords(document, pack, claim.spans).map(({ form }) => form));
      return topics.size === 0 ? [] : [[claim, { claim, topics, words }] as const];
    }),
  );

function remarkOn(
  { teller, claims }: Unnamed,
  contested: ReadonlyMap<NewsroomClaim, About>,
  { document }: NewsroomInput,
): Remark[] {
  const others = [...contested.values()];
  const alone = claims
    .flatMap((claim) => contested.get(claim) ?? [])
    .filter((about) => !others.some((other) => supports(other, about)));
  const [first] = alone;
  if (first === undefined) return [];
  const placeOf = placesOf(document.text);
  const lines = [...new Set(alone.map(({ claim }) => placeOf(claim.start).line))];
  const who = quoted(teller.name);
  const [en, ar] =
    alone.length === 1
      ? ['this is contested and rests', 'هذا القول خلافي ولا يستند']
      : [
          `${alone.length} contested claims (lines ${lines.join(', ')}) rest`,
          `أقوال خلافية (السطور ${lines.join('، ')}) لا تستند`,
        ];
  const message = {
    en: `${en} on ${who} alone, who is not named; find a second source, or leave it out`,
    ar: `${ar} إلا إلى مصدر واحد غير مسمّى: ${who}؛ ابحث عن مصدر ثانٍ، أو احذف ما قيل`,
  };
  return [{ at: first.claim, field: 'source', message }];
}

// Unrelated claims often share one word, that of their topic.
const FEWEST_SHARED = 2;

/** Whether another source supports a claim: the same topic, in some of the same words. */
function supports(other: About, { claim, topics, words }: About): boolean {
  if (sourceOf(other.claim) === null || other.claim.polarity === 'negative') return false;
  if (claim.tellers.some(({ id }) => other.claim.tellers.some((teller) => teller.id === id))) return false;
  if (![...topics].some((topic) => other.topics.has(topic))) return false;
  return [...words].filter((word) => other.words.has(word)).length >= FEWEST_SHARED;
}
