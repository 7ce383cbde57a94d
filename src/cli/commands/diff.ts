import { extname } from 'node:path';
import { diffClaims } from '../../diff/diff.ts';
import { type ChangeFormatName, changeFormats } from '../../render/changes/change-formats.ts';
import type { ChangeFormat } from '../../render/changes/format.ts';
import { CliError } from '../cli-error.ts';
import { pathOf, refuseOverwriting } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { isClaimFile, readVersion } from '../io/version.ts';
import type { DiffFlags } from '../options/diff.ts';
import { renderOptions, surroundingsOf } from '../options/render.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Says what changed in the attribution from one version to the other; the exit code is that of diff(1). */
export async function diff(paths: readonly [string, string], flags: DiffFlags): Promise<number> {
  if (paths.every((path) => path === '-')) throw new CliError('only one of the two can be the standard input');
  refuseOverwriting(paths, flags.output ?? null);
  const policy = await policyFor(paths, flags);
  const before = await readVersion(paths[0], flags, policy);
  const after = await readVersion(paths[1], flags, policy);
  const changes = diffClaims(before.claims, after.claims);
  await withOutput(flags.output ?? null, async (output) => {
    const { format: _, ...layout } = flags;
    const options = renderOptions(layout, surroundingsOf(output), false);
    const format: ChangeFormat = await changeFormats[formatFor(flags)]();
    const comparison = { before, after, changes };
    await format.prepare?.(comparison, options);
    await output.write(format.render(comparison, options));
  });
  return changes.some(({ minor }) => !minor) ? 1 : 0;
}

/** The weights for both: with two of them a level would change where no word did. Those of the newer article count. */
function policyFor(paths: readonly string[], flags: DiffFlags) {
  const names = paths.map((path) => pathOf(path, flags));
  const article = names.findLast((name) => !isClaimFile(name));
  return policyReader(flags)(article === undefined ? (names.at(-1) ?? null) : article);
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, ChangeFormatName>> = { '.json': 'json', '.md': 'markdown' };

const formatFor = ({ format, output: path = '' }: DiffFlags): ChangeFormatName =>
  format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()] ?? 'table';
