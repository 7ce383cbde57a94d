import type { Agreement, CueForm, CueKind } from './cue-forms.ts';
import type { CueWord, FormReading } from './lexeme.ts';
import type { Affix, Pack } from './pack.ts';

/** What is left of a word without some of its proclitics. */
interface ProcliticSplit {
  readonly stem: string;
  /** The proclitics that are no part of the cue. */
  readonly proclitic: string;
  readonly affixes: readonly Affix[];
}

// In normalised letters: with a shorter rest the first letters only look like proclitics.
const SHORTEST_STEM = 2;
const SHORTEST_BEFORE_PRONOUN = 3;
const MOST_PROCLITICS = 3;
const TAKE_PRONOUNS: ReadonlySet<CueKind> = new Set(['verb', 'noun', 'participle', 'extension']);

/**
 * The cue readings of a normalised word, and the cue phrases that it may begin; null where it has
 * neither. `mayEndInPronoun` says whether the word as it is written may end in a pronoun.
 */
export function cueWordOf(pack: Pack, norm: string, mayEndInPronoun: boolean): CueWord | null {
  const splits = splitsOf(pack, norm);
  const phrases = splits.flatMap(({ stem, proclitic }) => {
    const forms = Object.hasOwn(pack.data.phrases, stem) ? pack.data.phrases[stem] : undefined;
    return forms === undefined ? [] : [{ proclitic, forms }];
  });
  const forms = formsOf(pack, norm, splits, mayEndInPronoun);
  return phrases.length + forms.length > 0 ? { phrases, forms } : null;
}

/**
 * The cue readings of a normalised word: whole, without proclitics, without an enclitic pronoun.
 * The first of these with a listed form wins.
 */
function formsOf(pack: Pack, norm: string, splits: readonly ProcliticSplit[], mayEndInPronoun: boolean): FormReading[] {
  for (const { stem, proclitic, affixes } of splits) {
    // A listed word only looks as if it began with a proclitic: وشك "and doubt" is also "verge".
    if (affixes.length > 0 && pack.isKnown(norm)) return [];
    for (const forms of [pack.listedForms(stem), mayEndInPronoun ? withPronoun(pack, stem) : []]) {
      const fitting = forms.filter((form) => affixes.every((affix) => mayTake(form, affix)));
      if (fitting.length > 0) return fitting.map((form) => ({ ...inTense(form, affixes), proclitic }));
    }
  }
  return [];
}

/** The word itself, then what is left of it without each run of proclitics that it may begin with. */
function splitsOf(pack: Pack, norm: string): ProcliticSplit[] {
  const splits: ProcliticSplit[] = [{ stem: norm, proclitic: '', affixes: [] }];
  for (let at = 0; at < splits.length; at++) {
    const { stem, proclitic, affixes } = splits[at] as ProcliticSplit;
    if (affixes.length === MOST_PROCLITICS) continue;
    for (const affix of pack.data.proclitics) {
      if (!stem.startsWith(affix.form) || stem.length - affix.form.length < SHORTEST_STEM || affixes.includes(affix))
        continue;
      const kept = affix.tense === 'future' ? proclitic : proclitic + affix.form; // س "will" belongs to the verb
      splits.push({ stem: stem.slice(affix.form.length), proclitic: kept, affixes: [...affixes, affix] });
    }
  }
  return splits;
}

/** Whether a form may have the proclitic. */
function mayTake({ kind, features }: CueForm, affix: Affix): boolean {
  if (affix.tense === 'future') return kind === 'verb' && features.tense === 'present';
  return (
    affix.kinds === undefined || affix.kinds.includes(kind) || (affix.present === true && features.tense === 'present')
  );
}

/** The form in the future where a proclitic marks it. */
const inTense = (form: CueForm, affixes: readonly Affix[]): CueForm =>
  affixes.some(({ tense }) => tense === 'future') ? { ...form, features: { ...form.features, tense: 'future' } } : form;

/** The cue readings of a normalised word that ends in an enclitic pronoun: أكده "he confirmed it". */
function withPronoun(pack: Pack, norm: string): CueForm[] {
  for (const affix of pack.data.enclitics) {
    if (!norm.endsWith(affix.form) || norm.length - affix.form.length < SHORTEST_BEFORE_PRONOUN) continue;
    for (const stem of pack.beforePronoun(norm.slice(0, -affix.form.length))) {
      const found = pack.listedForms(stem).filter(({ kind }) => TAKE_PRONOUNS.has(kind));
      if (found.length > 0)
        return found.map((form) => ({ ...form, features: { ...form.features, pronoun: agreementOf(affix) } }));
    }
  }
  return [];
}

const agreementOf = ({ person, gender, number }: Affix): Agreement => ({
  ...(person === undefined ? {} : { person }),
  ...(gender === undefined ? {} : { gender }),
  ...(number === undefined ? {} : { number }),
});
