import type { Gender, GrammaticalNumber } from '../../language/cue-forms.ts';
import type { Transparency } from '../../language/values.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/** What a mention's own words say of its source. */
export interface Description {
  readonly range: TokenRange;
  /** The name a reader would call it by: titles, apposition and marks stripped. */
  readonly name: string;
  /** Normalised words of the name. */
  readonly nameWords: readonly string[];
  /** Normalised words of the whole mention without articles, for finding the same source again. */
  readonly words: ReadonlySet<string>;
  /** The normalised head without its article. */
  readonly head: string;
  /** Whether the head is an office or a calling. */
  readonly title: boolean;
  readonly transparency: Transparency;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  /** Whether it points back to somebody: a definite head with no name of its own (المصادر, the agency). */
  readonly anaphoric: boolean;
  /** Whether it has a personal or an institution's own name. */
  readonly named: boolean;
  /** Whether it names two or more one by one: «الحداد والزين» (al-Haddad and al-Zain). */
  readonly joined: boolean;
}
