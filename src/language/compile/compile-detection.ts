import type { DetectionTable } from '../detect.ts';
import type { Profile } from '../profile.ts';

/** What tells the languages apart, out of their profiles. */
export const detectionTable = (profiles: readonly (readonly [id: string, profile: Profile])[]): DetectionTable =>
  profiles.map(([id, profile]) => ({ id, scripts: profile.scripts, functionWords: profile.functionWords }));
