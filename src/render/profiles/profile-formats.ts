import type { Profile } from '../../report/profiles.ts';
import type { RenderOptions } from '../options.ts';

/** A format of the sources. */
export interface ProfileFormat {
  /** Loads modules that only some outputs need. */
  readonly prepare?: (profiles: readonly Profile[], options: RenderOptions) => Promise<void>;
  /** The sources as text that ends in a newline. */
  readonly render: (profiles: readonly Profile[], options: RenderOptions) => string;
}

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const profileFormats = {
  table: (): Promise<ProfileFormat> => import('./table.ts'),
  tsv: (): Promise<ProfileFormat> => import('./tsv.ts'),
  json: (): Promise<ProfileFormat> => import('./json.ts'),
} as const;

/** The name of a format of `isnad sources`. */
export type ProfileFormatName = keyof typeof profileFormats;

/** The names of the formats, in the order help lists them. */
export const PROFILE_FORMAT_NAMES = Object.keys(profileFormats) as ProfileFormatName[];
