import type { ListedPhrase } from '../../../report/phrase-finder.ts';
import { COMMA, joinWordings, SEMICOLON, same, type Wording } from '../../../wording.ts';
import { type NewsroomClaim, type NewsroomInput, type NewsroomRule, quoted, sourceOf } from '../newsroom-rule.ts';

/** The article says where accounts differ. */
export const unresolvedConflict: NewsroomRule = {
  id: 'unresolved-conflict',
  severity: 'warning',
  where: 'both',
  summary: 'if accounts of one event differ in victims, targets or numbers, the article says so',
  why: 'Two sources report deaths or attacks in the same place with different victims, targets or numbers, and readers must find out for themselves. Say that the accounts differ, and what is known. The rule compares places, topics and particulars; whether it is one event is for an editor to judge.',
  standard: 'BBC: weigh claims against each other. Reuters: balance.',
  invalid: [
    {
      text: 'قالت وزارة الصحة السورية إن غارة على دمشق أوقعت مقتل ثلاثة أطفال.\nوقال الجيش الإسرائيلي إن الغارة على دمشق استهدفت خمسة مقاتلين.',
      found: ['قال'],
    },
    {
      text: 'The Syrian ministry said that a strike on Damascus killed three children.\nThe Israeli army said that the strike on Damascus killed five fighters.',
      found: ['The Israeli'],
    },
  ],
  valid: [
    'قالت وزارة الصحة السورية إن غارة على دمشق أوقعت مقتل ثلاثة أطفال.\nوقالت النقابة إن غارة على دمشق أوقعت مقتل ثلاثة أطفال.',
    'The Syrian ministry said that a strike on Damascus killed three children.\nThe union said that a strike on Damascus killed three children.',
    'The Syrian ministry said that a strike on Damascus killed three children.\nThe Libyan army said that a strike on Tripoli killed five fighters.',
  ],
  remarks: (reading) => {
    const accounts = reading.claims.flatMap((claim) => accountOf(claim, reading) ?? []);
    return accounts.flatMap((account, index) => {
      const other = accounts.slice(0, index).find((earlier) => conflict(earlier, account));
      if (other === undefined) return [];
      const [one, two] = [sourceOf(other.claim), sourceOf(account.claim)];
      const [first, second] = [quoted(one?.name ?? ''), quoted(two?.name ?? '')];
      const details = joinWordings([shown(other), shown(account)], SEMICOLON);
      const message = {
        en: `${first} and ${second} differ on victims, targets or numbers (${details.en}); say that the accounts differ`,
        ar: `تختلف رواية ${first} عن رواية ${second} في الضحايا أو الأهداف أو الأعداد (${details.ar})؛ اذكر أن الروايتين مختلفتان`,
      };
      return [{ at: account.claim, message }];
    });
  },
};

/** What a claim reports of an event. */
interface Account {
  readonly claim: NewsroomClaim;
  readonly places: ReadonlySet<string>;
  /** The people and things hit and their numbers, as kinds that can be compared. */
  readonly particulars: ReadonlySet<string>;
  readonly words: readonly string[];
}

const EVENTS = new Set(['death', 'attack']);

function accountOf(claim: NewsroomClaim, { lists, document }: NewsroomInput): Account | null {
  if (claim.own || sourceOf(claim) === null || claim.parent !== null) return null;
  const { spans } = claim;
  if (!lists.find('contested', spans).some(({ group }) => EVENTS.has(group))) return null;
  const hit: readonly ListedPhrase[] = [...lists.find('victim', spans), ...lists.find('target', spans)];
  if (hit.length === 0) return null;
  const before = hit.flatMap(({ firstToken }) => document.tokens[firstToken - 1] ?? []);
  const numbers = before.filter(({ kind }) => kind === 'number');
  return {
    claim,
    places: new Set(lists.find('party', spans).map(({ group }) => group)),
    particulars: new Set([...hit.map(({ group }) => group), ...numbers.map(({ norm }) => norm)]),
    words: hit.map(({ text }) => text),
  };
}

const conflict = (one: Account, other: Account): boolean =>
  sourceOf(one.claim)?.id !== sourceOf(other.claim)?.id &&
  [...one.places].some((place) => other.places.has(place)) &&
  !sameMembers(one.particulars, other.particulars);

const sameMembers = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((member) => other.has(member));

const MOST_SHOWN = 3;
const shown = ({ words }: Account): Wording =>
  joinWordings(
    [...new Set(words)].slice(0, MOST_SHOWN).map((word) => same(quoted(word))),
    COMMA,
  );
