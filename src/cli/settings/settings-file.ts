import { dirname, relative, resolve, sep } from 'node:path';
import type { Settings } from '../../claimfile/settings/settings.ts';
import { memoise } from '../../memo.ts';
import { nearestSettings, type PolicyFlags, policyReader, readSettingsText, throwProblems } from './policy-file.ts';

/** The settings for a claim file; null where they exclude it from checking. */
export type SettingsOf = (claimFile: string) => Promise<Settings | null>;

/** Finds the settings of the nearest `.isnad.yaml`, with the policy that the options name. */
export function settingsReader(flags: PolicyFlags): SettingsOf {
  const find = nearestSettings();
  const read = memoise(readSettingsFile);
  const policyOf = policyReader(flags);
  return async (claimFile) => {
    const { DEFAULT_SETTINGS, settingsFor } = await import('../../claimfile/index.ts');
    const found = find(claimFile);
    const settings = found === null ? DEFAULT_SETTINGS : await read(found);
    const own = settingsFor(settings, found === null ? claimFile : pathBelow(dirname(found), claimFile));
    if (own === null || flags.policy === undefined) return own;
    return { ...own, policy: (await policyOf(claimFile)) ?? DEFAULT_SETTINGS.policy };
  };
}

const pathBelow = (folder: string, path: string): string =>
  relative(resolve(folder), resolve(path)).replaceAll(sep, '/');

async function readSettingsFile(path: string): Promise<Settings> {
  const { readSettings } = await import('../../claimfile/index.ts');
  const result = readSettings(readSettingsText(path), path);
  return 'settings' in result ? result.settings : throwProblems(result.problems);
}
