import { extname } from 'node:path';
import { diffClaims } from '../../diff/diff.ts';
import { type ChangeFormatName, changeFormats } from '../../render/changes/change-formats.ts';
import type { ChangeFormat } from '../../render/changes/format.ts';
import type { Wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { isClaimFile, readVersion } from '../io/compared-version.ts';
import { pathOf, rejectOverwriting } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import type { DiffFlags } from '../options/diff-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { policyReader } from '../settings/policy-file.ts';

const ONE_STDIN: Wording = {
  en: 'only one of the two inputs can be the standard input',
  ar: 'لا يكون الدخل القياسي إلا أحد المدخلين',
};

/**
 * Prints what changed in the attribution from one version to the other. Returns the exit status of
 * diff(1): 0 without changes, 1 with some; minor changes do not count.
 */
export async function diff(paths: readonly [string, string], flags: DiffFlags): Promise<number> {
  if (paths.every((path) => path === '-')) throw new CliError(ONE_STDIN);
  rejectOverwriting(paths, flags.output ?? null);
  const policy = await policyFor(paths, flags);
  const before = await readVersion(paths[0], flags, policy);
  const after = await readVersion(paths[1], flags, policy);
  const changes = diffClaims(before.claims, after.claims);
  await withOutput(flags.output ?? null, async (output) => {
    const { format: _, ...layout } = flags;
    const options = renderOptions(layout, terminalEnvOf(output), false);
    const format: ChangeFormat = await changeFormats[formatFor(flags)]();
    const comparison = { before, after, changes };
    await format.prepare?.(comparison, options);
    await output.write(format.render(comparison, options));
  });
  return changes.some(({ minor }) => !minor) ? 1 : 0;
}

/**
 * The policy for both versions, that of the newer article: with two policies a level could change
 * where no word did.
 */
function policyFor(paths: readonly string[], flags: DiffFlags) {
  const names = paths.map((path) => pathOf(path, flags));
  const article = names.findLast((name) => !isClaimFile(name));
  return policyReader(flags)(article === undefined ? (names.at(-1) ?? null) : article);
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, ChangeFormatName>> = { '.json': 'json', '.md': 'markdown' };

const formatFor = ({ format, output: path = '' }: DiffFlags): ChangeFormatName =>
  format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()] ?? 'table';
