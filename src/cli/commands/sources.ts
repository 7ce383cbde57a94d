import { extname } from 'node:path';
import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import { type ProfileFormat, type ProfileFormatName, profileFormats } from '../../render/profiles/profile-formats.ts';
import { reportOn } from '../../report/build.ts';
import { profilesOf, voicesOf } from '../../report/profiles.ts';
import { analyseInputs, pathOf, rejectOverwriting, toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import type { Output } from '../io/output-target.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import type { SourcesFlags } from '../options/sources-options.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Prints who is cited in all inputs together, how often and how firmly; returns the exit status. */
export async function sources(inputs: readonly string[], flags: SourcesFlags): Promise<number> {
  rejectOverwriting(inputs, flags.output ?? null);
  const policyOf = policyReader(flags);
  // Policies are read first, so that an unusable one stops the run. The first one grades the totals.
  const [policy] = await Promise.all(inputs.map((input) => policyOf(pathOf(input, flags))));
  const { results: articles, failed } = await analyseInputs(inputs, flags, async (article) =>
    voicesOf(await reportOn({ ...toInput(article), policy: await policyOf(article.path) })),
  );
  if (articles.length === 0 && failed > 0) return 2;
  const { format: _, ...layout } = flags;
  const profiles = profilesOf(articles, policy ?? DEFAULT_POLICY);
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(layout, terminalEnvOf(output), false);
    const format: ProfileFormat = await profileFormats[formatFor(flags, output)]();
    await format.prepare?.(profiles, options);
    await output.write(format.render(profiles, options));
  });
  return failed > 0 ? 2 : 0;
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, ProfileFormatName>> = { '.json': 'json', '.tsv': 'tsv' };

const formatFor = ({ format, output: path = '' }: SourcesFlags, { isTTY }: Output): ProfileFormatName =>
  format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()] ?? (isTTY ? 'table' : 'tsv');
