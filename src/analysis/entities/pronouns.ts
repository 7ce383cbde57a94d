import type { Gender } from '../../language/cue-forms.ts';
import type { Transparency } from '../../language/values.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** The features of a pronoun as source. */
export interface Pronoun {
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Whether it refers to no person (it). */
  readonly neuter: boolean;
}

/** A possible antecedent of a pronoun. */
interface Antecedent {
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly transparency: Transparency;
}

/**
 * The pronoun of a source's mention; null for another mention, and for a pronoun that agrees with
 * anybody.
 */
export function readPronoun(view: TokenView, range: TokenRange | undefined): Pronoun | null {
  if (range === undefined) return null;
  const at = range.firstToken;
  const gender = view.is('pronoun-masculine', at) ? 'm' : view.is('pronoun-feminine', at) ? 'f' : null;
  const [plural, neuter] = [view.is('pronoun-plural', at), view.is('pronoun-neuter', at)];
  return gender === null && !plural && !neuter ? null : { gender, plural, neuter };
}

/**
 * Whether a speaker may be the antecedent: of "he" a man or an office, of "it" an organisation, of
 * "they" several people or an organisation.
 */
export function standsFor(pronoun: Pronoun, { gender, plural, transparency }: Antecedent): boolean {
  if (pronoun.neuter) return transparency === 'organisation';
  if (pronoun.plural) return plural || transparency === 'organisation' || transparency === 'anonymous';
  if (plural || transparency === 'organisation') return false;
  return gender === null || gender === pronoun.gender;
}
