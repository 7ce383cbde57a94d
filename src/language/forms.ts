import type { Agreement, CueForm, CueKind } from './cue-forms.ts';
import type { CueWord, FormReading } from './lexeme.ts';
import type { Affix, Pack } from './pack.ts';

/** What is left of a word without some of its proclitics. */
interface Start {
  readonly stem: string;
  readonly proclitic: string;
  readonly affixes: readonly Affix[];
}

const SHORTEST_STEM = 2;
const SHORTEST_BEFORE_PRONOUN = 3;
const MOST_PROCLITICS = 3;
const TAKE_PRONOUNS: ReadonlySet<CueKind> = new Set(['verb', 'noun', 'participle', 'extension']);

/** What a word may be as a cue, by its norm; `pronouns` says whether it may end in one as it is written. */
export function cueWordOf(pack: Pack, norm: string, pronouns: boolean): CueWord | null {
  const starts = startsOf(pack, norm);
  const phrases = starts.flatMap(({ stem, proclitic }) => {
    const forms = Object.hasOwn(pack.data.phrases, stem) ? pack.data.phrases[stem] : undefined;
    return forms === undefined ? [] : [{ proclitic, forms }];
  });
  const forms = formsOf(pack, norm, starts, pronouns);
  return phrases.length + forms.length > 0 ? { phrases, forms } : null;
}

/** The cue readings of a normalised word: whole, without proclitics, without an enclitic pronoun. The first kind that is known wins. */
function formsOf(pack: Pack, norm: string, starts: readonly Start[], pronouns: boolean): FormReading[] {
  for (const { stem, proclitic, affixes } of starts) {
    if (affixes.length > 0 && pack.isKnown(norm)) return []; // a word of another kind that only begins like one (وشك, وعد)
    for (const forms of [pack.listedForms(stem), pronouns ? withPronoun(pack, stem) : []]) {
      const fitting = forms.filter((form) => affixes.every((affix) => fits(form, affix)));
      if (fitting.length > 0) return fitting.map((form) => ({ ...inTime(form, affixes), proclitic }));
    }
  }
  return [];
}

/** The word itself, then what is left of it without each run of proclitics it may begin with. */
function startsOf(pack: Pack, norm: string): Start[] {
  const starts: Start[] = [{ stem: norm, proclitic: '', affixes: [] }];
  for (let at = 0; at < starts.length; at++) {
    const { stem, proclitic, affixes } = starts[at] as Start;
    if (affixes.length === MOST_PROCLITICS) continue;
    for (const affix of pack.data.proclitics) {
      if (!stem.startsWith(affix.form) || stem.length - affix.form.length < SHORTEST_STEM || affixes.includes(affix))
        continue;
      const kept = affix.tense === 'future' ? proclitic : proclitic + affix.form; // a mark of the future belongs to the cue
      starts.push({ stem: stem.slice(affix.form.length), proclitic: kept, affixes: [...affixes, affix] });
    }
  }
  return starts;
}

function fits({ kind, features }: CueForm, affix: Affix): boolean {
  if (affix.tense === 'future') return kind === 'verb' && features.tense === 'present';
  return (
    affix.kinds === undefined || affix.kinds.includes(kind) || (affix.present === true && features.tense === 'present')
  );
}

const inTime = (form: CueForm, affixes: readonly Affix[]): CueForm =>
  affixes.some(({ tense }) => tense === 'future') ? { ...form, features: { ...form.features, tense: 'future' } } : form;

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
