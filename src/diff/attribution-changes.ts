import type { Transparency } from '../language/values.ts';
import { foldName, nameWords } from '../report/names.ts';
import { type Both, type Change, changeOf, each, isSame, sideOf } from './change.ts';
import type { VersionClaim, VersionSource } from './version.ts';

/** The changes of a claim's source and of its intermediaries. */
export function whoChanges(claims: Both): Change[] {
  const sources = each(claims, ({ source }) => source);
  if (sources.before === null || sources.after === null) return attributionChange(claims, sources);
  const chain = chainChange(claims);
  const passed = each(claims, ({ source }) => keyOf(source?.name ?? ''));
  const tellers = each(claims, keysOfTellers);
  // An intermediary became the source, or the source an intermediary: nobody new was named.
  const isPassedOn = tellers.before.includes(passed.after) || tellers.after.includes(passed.before);
  const source = isPassedOn ? [] : sourceChange(claims, { before: sources.before, after: sources.after });
  return [...source, ...(source.length === 0 ? reasonChange(claims) : []), ...chain];
}

/** The reason for which a source is not named, dropped or added: “on condition of anonymity”. */
function reasonChange(claims: Both): Change[] {
  const { before, after } = each(claims, ({ source }) => source?.reason);
  if (before === undefined || after === undefined || (before === null) === (after === null)) return [];
  const sides = each({ before, after }, (reason) => (reason === null ? [] : [reason]));
  return [
    changeOf(before === null ? 'reason-added' : 'reason-dropped', {
      before: sideOf(claims.before, sides.before, claims.before.source?.spans),
      after: sideOf(claims.after, sides.after, claims.after.source?.spans),
    }),
  ];
}

/**
 * The change from a claim in the writer's own voice to an attributed one, or back; null for
 * neither.
 */
function attributionChange(claims: Both, { before, after }: Both<VersionSource | null>): Change[] {
  if (before === null && after === null) return [];
  return [changeOf(before === null ? 'attribution-added' : 'attribution-removed', each(claims, attributed))];
}

/** The words that attribute a claim. */
export const attributed = (claim: VersionClaim) =>
  sideOf(
    claim,
    [claim.source?.name ?? '', claim.cue?.text ?? ''],
    [...(claim.source?.spans ?? []), ...(claim.cue?.spans ?? [])],
  );

const keyOf = (name: string): string => foldName(name) || name;

const keysOfTellers = ({ tellers }: VersionClaim): string[] => tellers.map(keyOf);

// How well a reader can identify the source: by a name, by an office, or not at all.
const IDENTIFIED: Readonly<Record<Transparency, number>> = {
  none: 0,
  anonymous: 1,
  role: 2,
  organisation: 3,
  person: 3,
};

function sourceChange(claims: Both, sources: Both<VersionSource>): Change[] {
  const sides = each(claims, (claim) => sideOf(claim, [claim.source?.name ?? ''], claim.source?.spans ?? []));
  const { before, after } = each(sources, ({ name, transparency }) =>
    name === '' ? 0 : transparency === null ? null : IDENTIFIED[transparency],
  );
  if (before !== null && after !== null && before !== after)
    return [changeOf(before < after ? 'source-named' : 'source-unnamed', sides)];
  if (isOne(sources)) return [];
  const isNamed = (before ?? after) === IDENTIFIED.person;
  const isCalledLess = isPart(each(sources, ({ name }) => name)) || isIntroduced(sources);
  return [isCalledLess ? changeOf('source-reworded', sides, { minor: isNamed }) : changeOf('source-replaced', sides)];
}

/** Whether a name of one source is also a name of the other. */
function isOne({ before, after }: Both<VersionSource>): boolean {
  const [names, others] = [before, after].map(({ name, aliases }) => [name, ...aliases].map(keyOf)) as [
    string[],
    string[],
  ];
  return others.includes(names[0] as string) || names.includes(others[0] as string);
}

/** Whether one name is the other with words left out: Kirby for John Kirby. */
function isPart(names: Both<string>): boolean {
  const { before, after } = each(names, (name) => new Set(nameWords(name)));
  const [fewer, more] = before.size < after.size ? [before, after] : [after, before];
  return fewer.size > 0 && [...fewer].every((word) => more.has(word));
}

/**
 * Whether the mentions are the same and only one version introduces the source elsewhere ("the
 * sources").
 */
function isIntroduced(sources: Both<VersionSource>): boolean {
  const mentions = each(sources, ({ mention }) => keyOf(mention));
  const { before, after } = each(sources, ({ name }) => keyOf(name));
  return isSame(mentions) && [before, after].includes(mentions.before);
}

function chainChange(claims: Both): Change[] {
  const { before, after } = each(claims, keysOfTellers);
  if (before.join('\n') === after.join('\n')) return [];
  const kind =
    before.length === after.length
      ? 'chain-replaced'
      : before.length > after.length
        ? 'chain-shortened'
        : 'chain-lengthened';
  const sides = each(claims, (claim) => sideOf(claim, [...claim.tellers, claim.source?.name ?? '']));
  const isNamedOtherwise = before.length === after.length && before.every((_, index) => isSameTeller(claims, index));
  return [changeOf(kind, sides, { minor: isNamedOtherwise })];
}

function isSameTeller(claims: Both, index: number): boolean {
  const names = each(claims, ({ tellers }) => tellers[index] ?? '');
  return isSame(each(names, keyOf)) || isPart(names);
}

/** The change between a direct quotation and a paraphrase. */
export function quotingChange(claims: Both): Change[] {
  const types = each(claims, ({ type }) => type);
  if (types.before === null || types.after === null || isSame(types)) return [];
  return [
    changeOf(
      'quoting-changed',
      each(claims, (claim) => sideOf(claim, [])),
    ),
  ];
}
