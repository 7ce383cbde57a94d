import type { ListedPhrase } from '../../../report/phrase-finder.ts';
import { overlapping } from '../../../text/span.ts';
import { type NewsroomClaim, type NewsroomInput, type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** A party to a contested act speaks, or is asked to. */
export const missingCounterparty: NewsroomRule = {
  id: 'missing-counterparty',
  severity: 'warning',
  where: 'both',
  summary: 'a party that acts in a contested claim speaks in the article, or declined to',
  why: 'The article says what a state or group did in a disputed matter, and neither quotes it nor says that it was asked. What it said earlier, about something else, is no answer. Ask it, and say so. The rule has a list of states, peoples and groups; it does not cover persons.',
  standard: 'BBC: right of reply. Reuters: all sides of the story.',
  invalid: [
    { text: 'قالت وزارة الدفاع السورية إن الجيش التركي شن غارات على القرية.', found: ['قالت'] },
    { text: 'Syrian officials said that the Turkish army launched strikes on the village.', found: ['Syrian'] },
  ],
  valid: [
    'قالت وزارة الدفاع السورية إن الجيش التركي شن غارات على القرية.\nوقالت وزارة الدفاع التركية إن الغارات أصابت موقعا آخر.',
    'قالت وزارة الدفاع السورية إن الجيش التركي شن غارات على القرية.\nورفضت أنقرة التعليق على ذلك.',
    'Syrian officials said that the Turkish army launched strikes on the village.\nThe Turkish defence ministry said that the strikes hit another place.',
    'Syrian officials said that the Turkish army launched strikes on the village.\nAnkara declined to comment on the report.',
    'Syrian officials said that the fair opened in Damascus.',
  ],
  remarks: (reading) => {
    const heard = partiesHeard(reading);
    const named = new Set<string>();
    return [...reading.claims.filter(({ own }) => !own), ...reading.ownVoice]
      .filter(({ spans }) => reading.lists.find('contested', spans).length > 0)
      .sort((a, b) => a.start - b.start)
      .flatMap((claim) =>
        actorsIn(claim, reading).flatMap((actor) => {
          if (heard.has(actor.group) || named.has(actor.group)) return [];
          named.add(actor.group);
          const message = {
            en: `${quoted(actor.text)} acts in this contested claim, but the article neither quotes it nor says that it was asked; ask, and say so`,
            ar: `الجهة ${quoted(actor.text)} طرف في هذا القول الخلافي، ولا ينقل المقال كلامها ولا يذكر أنها سُئلت؛ اسألها واذكر ذلك`,
          };
          return [{ at: claim, message }];
        }),
      );
  },
};

/** The parties that speak in the article, or are reported to have declined to. */
function partiesHeard({ claims, lists, document }: NewsroomInput): ReadonlySet<string> {
  const speaking = claims.filter(({ own, tellers, spans, cue }) => {
    if (own || tellers.length !== 1) return false;
    const around = overlapping(document.sentences, [...spans, ...(cue?.spans ?? [])]);
    // A statement reported by somebody else, or an earlier statement, is no answer.
    return lists.find('earlier', around).length === 0;
  });
  const names = new Set(
    speaking.flatMap(({ tellers, mention }) => [...tellers.flatMap(({ calledBy }) => calledBy), mention]),
  );
  const declined = document.sentences.filter((sentence) => lists.find('no-comment', [sentence]).length > 0);
  return new Set([
    ...[...names].flatMap((name) => [...lists.groupsIn('party', name)]),
    ...lists.find('party', declined).map(({ group }) => group),
  ]);
}

/** The parties that act in a claim; a party after a preposition is a place or a recipient. */
function actorsIn(
  { spans }: NewsroomClaim,
  { lists, document, pack }: NewsroomInput,
): { group: string; text: string }[] {
  const bodies = lists.find('actor', spans);
  return lists.find('party', spans).flatMap((party) => {
    const body = bodies.find((one) => one.endToken === party.firstToken || party.endToken === one.firstToken);
    const first = document.tokens[Math.min(party.firstToken, body?.firstToken ?? party.firstToken)];
    const before = first === undefined ? undefined : document.tokens[first.index - 1];
    if (first === undefined) return [];
    const joined = first.proclitic !== '' && pack.is('proclitic-preposition', first.proclitic);
    const behind = before !== undefined && before.kind === 'word' && pack.is('preposition', before.norm);
    const acts = body !== undefined ? !joined : !joined && !behind && isSubject(party, spans);
    const end = Math.max(party.end, body?.end ?? 0);
    return acts ? [{ group: party.group, text: document.text.slice(first.stemStart, end) }] : [];
  });
}

/**
 * Whether the claim begins with the party, apart from article and conjunction: then the party is
 * the agent.
 */
const isSubject = (party: ListedPhrase, spans: NewsroomClaim['spans']): boolean =>
  spans.some(({ start }) => party.start >= start && party.start - start <= FARTHEST);

// The subject of a claim begins within this many UTF-16 units.
const FARTHEST = 24;
