import type { NewsroomList, WordGroup, WordLists } from '../language/newsroom-lists.ts';
import type { Pack } from '../language/pack.ts';
import { memoise } from '../memo.ts';
import { foldName } from '../report/names.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** Reads names of one language for the comparison across articles. */
export interface NameReader {
  /**
   * The key of an organisation: its name without the article and the kind of organisation; for an
   * agency, its id.
   */
  readonly organisation: (name: string) => string;
  /** The normalised words of a name, without articles. */
  readonly words: (name: string) => readonly string[];
  /** Whether it is the name of an agency or newspaper, which relays what others say. */
  readonly isOutlet: (name: string) => boolean;
  /** The agencies in a text: their keys, and their names as the text has them. */
  readonly agencies: (text: string) => ReadonlyMap<string, string>;
  /**
   * The number of words of a text that belong neither to an agency's name nor beside one in a
   * credit line.
   */
  readonly besideCredit: (text: string) => number;
}

const LONGEST_PHRASE = 5;

/** The key of an agency, the same in all languages. */
const agencyKey = (group: string): string => `agency/${group}`;

/** The name reader of a language, from its word lists. */
export function nameReader(pack: Pack, lists: WordLists): NameReader {
  const read = (text: string): Token[] => tokenise(text, pack).filter(({ kind }) => kind !== 'mark');
  const index = memoise((list) => phrasesOf(lists[list as NewsroomList]));
  const is = (list: NewsroomList, token: Token | undefined): boolean =>
    token !== undefined && formsOf(token, pack).some((form) => index(list).has(form));
  const agencies = (text: string): Hit[] => hitsIn(read(text), index('agency'), pack);
  return {
    organisation: memoise((name) => organisationKey(read(name), agencies(name), { pack, is })),
    words: memoise((name) => read(name).flatMap((token) => (is('body', token) ? [] : [pack.bare(token.norm)]))),
    isOutlet: memoise((name) => agencies(name).length > 0 || read(name).some((token) => is('outlet', token))),
    agencies: (text) =>
      new Map(agencies(text).map(({ group, start, end }) => [agencyKey(group), text.slice(start, end)])),
    besideCredit: (text) => {
      const hits = agencies(text);
      const inHit = ({ start }: Token): boolean => hits.some((hit) => hit.start <= start && start < hit.end);
      const lists: readonly NewsroomList[] = ['credit', 'outlet', 'wires', 'body'];
      return read(text).filter((token) => !inHit(token) && !lists.some((list) => is(list, token))).length;
    },
  };
}

interface Reader {
  readonly pack: Pack;
  readonly is: (list: NewsroomList, token: Token | undefined) => boolean;
}

function organisationKey(tokens: readonly Token[], [agency]: readonly Hit[], { pack, is }: Reader): string {
  const isSide = (token: Token): boolean => is('outlet', token) || is('body', token) || isRelational(token, pack);
  const others = tokens.filter(({ start }) => agency === undefined || start < agency.start || start >= agency.end);
  const isAgency = others.every(isSide) || others.some((token) => is('outlet', token)); // the state news agency SANA
  if (agency !== undefined && isAgency) return agencyKey(agency.group);
  const endsInHead = pack.profile.modifiers === 'before-noun';
  const bodiless = is('body', tokens[0]) && tokens.length > (endsInHead ? 1 : 2) ? tokens.slice(1) : tokens;
  const medium = endsInHead ? withoutLast(bodiless, is) : withoutFirst(bodiless, { pack, is });
  return foldName(medium.map(({ norm }) => pack.bare(norm)).join(' '));
}

/**
 * “The Haaretz newspaper” is Haaretz; in “The Times” the noun has a capital and belongs to the
 * name.
 */
function withoutLast(tokens: readonly Token[], is: Reader['is']): readonly Token[] {
  const last = tokens.at(-1);
  const isKind = tokens.length > 1 && last !== undefined && !last.capital && is('outlet', last);
  return isKind ? withoutLast(tokens.slice(0, -1), is) : tokens;
}

/**
 * «صحيفة هآرتس الإسرائيلية» (the Israeli newspaper Haaretz) is «هآرتس»; «وكالة الأنباء السورية»
 * (the Syrian news agency) is not reduced to «الأنباء» (the news).
 */
function withoutFirst(tokens: readonly Token[], { pack, is }: Reader): readonly Token[] {
  if (tokens.length < 2 || !is('outlet', tokens[0])) return tokens;
  const name = tokens.slice(1);
  let end = name.length;
  while (end > 1 && isRelational(name[end - 1] as Token, pack)) end--;
  const short = name.slice(0, end);
  return short.every((token) => is('body', token)) ? tokens : short;
}

const isRelational = ({ norm }: Token, pack: Pack): boolean => pack.is('nisba-shape', pack.bare(norm));

interface Hit {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** The phrases of a list among the tokens, the longest one at each position. */
function hitsIn(tokens: readonly Token[], phrases: ReadonlyMap<string, string>, pack: Pack): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length--) {
      const [first, ...rest] = tokens.slice(at, at + length) as [Token, ...Token[]];
      const behind = rest.map(({ norm }) => ` ${norm}`).join('');
      const group = formsOf(first, pack)
        .map((form) => phrases.get(form + behind))
        .find((found) => found !== undefined);
      if (group === undefined) continue;
      hits.push({ group, start: first.start, end: tokens[at + length - 1]?.end ?? first.end });
      at += length - 1;
      break;
    }
  }
  return hits;
}

const formsOf = ({ norm, stem }: Token, pack: Pack): string[] => [norm, pack.bare(norm), stem, pack.bare(stem)];

/** The phrases with their groups, each with and without the article of its first word. */
const phrasesOf = (groups: readonly WordGroup[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ id, words }) => words.map((phrase) => [phrase, id] as const)));
