import type { Gender } from '../../language/cue-forms.ts';
import type { Transparency } from '../../language/values.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** What a pronoun as source says of whom it stands for. */
export interface Pronoun {
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Whether it stands for no person (it). */
  readonly neuter: boolean;
}

/** Somebody whom a pronoun may stand for. */
interface Antecedent {
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly transparency: Transparency;
}

/** The pronoun that a source's mention is; null for another mention, and for a pronoun that fits anybody. */
export function readPronoun(view: TokenView, range: TokenRange | undefined): Pronoun | null {
  if (range === undefined) return null;
  const at = range.firstToken;
  const gender = view.is('pronoun-masculine', at) ? 'm' : view.is('pronoun-feminine', at) ? 'f' : null;
  const [plural, neuter] = [view.is('pronoun-plural', at), view.is('pronoun-neuter', at)];
  return gender === null && !plural && !neuter ? null : { gender, plural, neuter };
}

/** Whether the pronoun may stand for the speaker: he for a man or an office, it for a body, they for several or for a body. */
export function standsFor(pronoun: Pronoun, { gender, plural, transparency }: Antecedent): boolean {
  if (pronoun.neuter) return transparency === 'organisation';
  if (pronoun.plural) return plural || transparency === 'organisation' || transparency === 'anonymous';
  if (plural || transparency === 'organisation') return false;
  return gender === null || gender === pronoun.gender;
}
