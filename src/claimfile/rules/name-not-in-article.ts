import { foldName } from '../../report/names.ts';
import type { Wording } from '../../wording.ts';
import type { ClaimRecord, SourceRecord } from '../format/schema.ts';
import { absentWordsOf } from '../match/article-names.ts';
import { type Drift, driftOf, shownIn } from '../match/drift.ts';
import type { Finding, Rule } from './rule.ts';
import { namedByFile } from './source-named.ts';

/** The names of a source are those that the article gives it. */
export const nameNotInArticle: Rule = {
  id: 'name-not-in-article',
  severity: 'error',
  summary: 'the words of every name and alias are in the article',
  why: 'A name that the article does not have puts its words into the mouth of somebody else, or was mistyped. Use the article’s name, and put what you know from elsewhere into role or into a note. If only some words of the name are missing, it is a warning: a fuller name may be right, and then ignore the rule for the file with a reason. Vowel marks, hamza, capitals and the article make no difference. Words for an anonymous source need only one word of the article.',
  wrong: 'name: Vladimir Putin   # … said Mayor Daniela Brandt.',
  right: 'name: Daniela Brandt',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const absentWords = absentWordsOf(drift.document, drift.pack);
    const named = new Set(namedByFile(context.file, drift).map(({ index }) => index));
    // A name may be built from the article's words: a singular, or “the writer of the article”.
    const given = new Set(
      drift.report.sources.flatMap((one) => [one.name, ...one.mentions.map(({ text }) => text)]).map(foldName),
    );
    const gone = goneSources(context.file.claims);
    return context.file.sources.flatMap((source, index) => {
      if (gone.has(source.id)) return [];
      const names = [source.name, ...(source.aliases ?? [])];
      return names.flatMap((name, at): Finding[] => {
        // The rule source-named reports a name for a source that the article does not name.
        if (name === undefined || given.has(foldName(name)) || (at === 0 && named.has(index))) return [];
        const { absent, all } = absentWords(name);
        const isVague = source.transparency === 'anonymous' || source.transparency === 'none';
        if (absent.length === 0 || (isVague && absent.length < all.length)) return [];
        const path = ['sources', index, ...(at === 0 ? ['name'] : ['aliases', at - 1])];
        const isPart = absent.length < all.length;
        return [
          {
            path,
            ...(isPart ? { severity: 'warning' } : {}),
            message: messageOf({ name, absent, isPart }, source, drift),
          },
        ];
      });
    });
  },
};

/** The sources of which all claims are marked as gone. */
function goneSources(claims: readonly Partial<ClaimRecord>[]): ReadonlySet<string | undefined> {
  const tellers = (isGone: boolean): (string | undefined)[] =>
    claims
      .filter(({ gone = false }) => gone === isGone)
      .flatMap(({ source, chain = [] }) => (source === undefined ? chain : [source, ...chain]));
  const left = new Set(tellers(false));
  return new Set(tellers(true).filter((id) => !left.has(id)));
}

interface Absent {
  readonly name: string;
  readonly absent: readonly string[];
  readonly isPart: boolean;
}

function messageOf({ name, absent, isPart }: Absent, source: Partial<SourceRecord>, drift: Drift): Wording {
  const words = absent.map((word) => `“${word}”`);
  const calls = calledInArticle(source, drift);
  const [en, ar] = isPart
    ? [
        `${words.join(', ')} of “${name}” ${words.length === 1 ? 'is' : 'are'} not in the article`,
        `في الاسم “${name}” ما لا يرد في المقال: ${words.join('، ')}`,
      ]
    : [`the article does not have the name “${name}”`, `لا يرد الاسم “${name}” في المقال`];
  return calls === null
    ? { en, ar }
    : { en: `${en}; it calls this source ${calls.en}`, ar: `${ar}؛ ويسمّي المقال هذا المصدر ${calls.ar}` };
}

/** What the article calls the source of the claims that the file gives to this one. */
function calledInArticle({ id }: Partial<SourceRecord>, drift: Drift): Wording | null {
  const found = drift.both.find(({ claim, found }) => claim.source === id && found.source !== null)?.found.source;
  if (found === undefined || found === null) return null;
  const [span] = found.spans;
  if (span !== undefined && (found.name === null || found.text.includes(found.name)))
    return shownIn(drift, found.text, span.start);
  return found.name === null ? null : { en: `“${found.name}”`, ar: `“${found.name}”` };
}
