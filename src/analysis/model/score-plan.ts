import type { Feature, Term } from './features.ts';
import type { Atom } from './inputs.ts';

/** An atom of a key at a distance from the token that the key is of. */
export interface KeyAtom {
  readonly atom: Atom;
  readonly offset: number;
  /** Whether it is the same number at every token, so that its distance says nothing. */
  readonly isFixed?: boolean;
}

/** Features that the key of one token says all about: what their sum adds to a token so many tokens away. */
export interface Part {
  readonly features: readonly Feature[];
  /** How far the key's token is from the token that is scored. */
  readonly from: number;
}

/** Features that are looked up by one key: the numbers of some atoms in one whole number. Each part has its row. */
export interface Column {
  readonly key: readonly KeyAtom[];
  readonly parts: readonly Part[];
}

/** Features that change only where one of some atoms does, as the others belong to the cue. */
export interface RunGroup {
  readonly key: readonly KeyAtom[];
  readonly features: readonly Feature[];
}

/** All atoms of some columns, as the keys of two whole numbers. */
export type JointKey = readonly [readonly KeyAtom[], readonly KeyAtom[]];

/** Columns whose atoms change seldom from one token to the next: their rows are summed up under one key. */
export interface Joint {
  readonly key: JointKey;
  readonly columns: readonly Column[];
}

/** How a table's features are scored: the quickest way for each that its inputs allow. */
export interface Plan {
  readonly columns: readonly Column[];
  /** Null where fewer than two columns change seldom. */
  readonly joint: Joint | null;
  readonly groups: readonly RunGroup[];
  /** Features with two inputs of unbounded numbers: hashed at each token. */
  readonly direct: readonly Feature[];
}

// Rows for keys without an open atom are kept for whole numbers of so many bits.
const SMALL_KEY = 20;

// Atoms of a cue with as many bits as these are met again by few other cues.
const LARGE = 5;

const keyOf = (terms: readonly Term[]): KeyAtom[] => {
  const key: KeyAtom[] = [];
  for (const { input, offset } of terms)
    if (!key.some((other) => other.atom === input.atom && other.offset === offset))
      key.push({ atom: input.atom, offset });
  return key.sort((a, b) => a.atom.bits - b.atom.bits || a.atom.id - b.atom.id || a.offset - b.offset);
};

const isOpen = ({ atom }: KeyAtom): boolean => atom.bits === 0;
const bitsOf = (key: readonly KeyAtom[]): number => key.reduce((sum, { atom }) => sum + atom.bits, 0);

const belongsToCue = ({ atom }: KeyAtom): boolean => atom.level === 'cue';

function isTabular(key: readonly KeyAtom[]): boolean {
  const open = key.filter(isOpen);
  if (key.some((one) => belongsToCue(one) && (isOpen(one) || one.atom.bits >= LARGE))) return false;
  return open.length === 0 ? bitsOf(key) <= SMALL_KEY : open.length === 1 && bitsOf(key) <= (open[0]?.atom.room ?? 0);
}

const contains = (key: readonly KeyAtom[], part: readonly KeyAtom[]): boolean =>
  part.every(({ atom, offset }) => key.some((other) => other.atom === atom && other.offset === offset));

interface Keyed {
  readonly key: readonly KeyAtom[];
  readonly features: Feature[];
}

/** Puts features together that one key says all about, those of the longest keys first. */
function grouped(features: readonly Feature[], keyFor: (feature: Feature) => KeyAtom[], mayJoin: MayJoin): Keyed[] {
  const groups: Keyed[] = [];
  const byLength = features
    .map((feature) => ({ feature, key: keyFor(feature) }))
    .sort((a, b) => b.key.length - a.key.length || bitsOf(b.key) - bitsOf(a.key));
  for (const { feature, key } of byLength) {
    const group = groups.find((other) => contains(other.key, key) && mayJoin(other.key, key));
    if (group === undefined) groups.push({ key, features: [feature] });
    else group.features.push(feature);
  }
  return groups;
}

type MayJoin = (key: readonly KeyAtom[], part: readonly KeyAtom[]) => boolean;

const sameLength = (a: readonly KeyAtom[], b: readonly KeyAtom[]): boolean => a.length === b.length;

/**
 * A feature joins a longer key where that has no open atom, or has the same one and little more. The numbers of lexemes
 * alone are looked up at many distances, in one table of their own.
 */
const mayShareRows: MayJoin = (key, part) => {
  if (sameLength(key, part) || !key.some(isOpen)) return true;
  const isLexemeAlone = part.length === 1 && part[0]?.atom.name === 'lexeme';
  return part.some(isOpen) && !isLexemeAlone && bitsOf(key) - bitsOf(part) <= SHORT;
};

const SHORT = 3;

/** Plans how to score features; atoms in `fixed` have the same number all over a run. */
export function planOf(features: readonly Feature[], fixed: ReadonlySet<Atom> = new Set()): Plan {
  const keys = new Map(features.map((feature) => [feature, keyOf(feature.terms)]));
  const keyFor = (feature: Feature): KeyAtom[] => keys.get(feature) ?? [];
  const tabular = features.filter((feature) => isTabular(keyFor(feature)));
  const others = features.filter((feature) => !isTabular(keyFor(feature)));
  const ofCue = others.filter((feature) => keyFor(feature).some(belongsToCue));
  const columns = columnsOf(grouped(tabular, keyFor, mayShareRows), fixed);
  const joint = jointOf(columns);
  return {
    columns: columns.filter((column) => joint?.columns.includes(column) !== true),
    joint,
    groups: grouped(
      ofCue,
      (feature) => keyFor(feature).filter((one) => !belongsToCue(one)),
      () => true,
    ),
    direct: others.filter((feature) => !keyFor(feature).some(belongsToCue)),
  };
}

/** The columns that change seldom, where there are several and their atoms fit into two whole numbers. */
function jointOf(all: readonly Column[]): Joint | null {
  const columns = all.filter(({ key }) => key.every(({ atom }) => atom.isSteady));
  const atoms: KeyAtom[] = [];
  for (const { key, parts } of columns)
    for (const { from } of parts)
      for (const { atom, offset, isFixed } of key) {
        const at = isFixed === true ? offset : offset + from;
        if (!atoms.some((one) => one.atom === atom && one.offset === at)) atoms.push({ atom, offset: at });
      }
  const key = columns.length < 2 ? null : jointKeyOf(atoms.sort((a, b) => a.atom.bits - b.atom.bits));
  return key === null ? null : { key, columns };
}

// The numbers of an open atom need the bits that its room leaves.
const widthOf = ({ atom }: KeyAtom): number => (isOpen({ atom, offset: 0 }) ? WHOLE - atom.room : atom.bits);
const WHOLE = 32;

/** Divides atoms, the open ones first, between two whole numbers; null where they do not fit. */
function jointKeyOf(atoms: readonly KeyAtom[]): JointKey | null {
  const key: [KeyAtom[], KeyAtom[]] = [[], []];
  for (const one of atoms) {
    const part = key.find((own) => own.reduce((sum, other) => sum + widthOf(other), widthOf(one)) <= WHOLE);
    if (part === undefined) return null;
    part.push(one);
  }
  return key;
}

/** Groups with the same key but for its distance from the token share a column. */
function columnsOf(groups: readonly Keyed[], fixed: ReadonlySet<Atom>): Column[] {
  const columns = new Map<string, { key: readonly KeyAtom[]; parts: Part[] }>();
  for (const { key, features } of groups) {
    const moving = key.filter(({ atom }) => !fixed.has(atom) && atom.level !== 'cue');
    const from = (moving.find(isOpen) ?? moving[0])?.offset ?? 0;
    const moved = key.map((one) =>
      moving.includes(one) ? { ...one, offset: one.offset - from } : { ...one, isFixed: true },
    );
    const name = moved.map(({ atom, offset }) => `${atom.name}@${offset}`).join('+');
    const column = columns.get(name) ?? { key: moved, parts: [] };
    column.parts.push({ features, from });
    columns.set(name, column);
  }
  return [...columns.values()];
}
