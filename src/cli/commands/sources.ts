import { extname } from 'node:path';
import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import { type ProfileFormat, type ProfileFormatName, profileFormats } from '../../render/profiles/profile-formats.ts';
import { reportOn } from '../../report/build.ts';
import { profilesOf, type Voices, voicesOf } from '../../report/profiles.ts';
import { articlesOf, pathOf, refuseOverwriting, toInput } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import type { Output } from '../io/output-target.ts';
import { renderOptions, surroundingsOf } from '../options/render.ts';
import type { SourcesFlags } from '../options/sources.ts';
import { type PolicyOf, policyReader } from '../settings/policy-file.ts';

/** Says who is heard in the inputs taken together, how often and how firmly; returns the exit code. */
export async function sources(inputs: readonly string[], flags: SourcesFlags): Promise<number> {
  refuseOverwriting(inputs, flags.output ?? null);
  const policyOf = policyReader(flags);
  const [policy] = await Promise.all(inputs.map((input) => policyOf(pathOf(input, flags))));
  const { articles, failed } = await listen(inputs, flags, policyOf);
  if (articles.length === 0 && failed > 0) return 2;
  const { format: _, ...layout } = flags;
  const profiles = profilesOf(articles, policy ?? DEFAULT_POLICY);
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(layout, surroundingsOf(output), false);
    const format: ProfileFormat = await profileFormats[formatFor(flags, output)]();
    await format.prepare?.(profiles, options);
    await output.write(format.render(profiles, options));
  });
  return failed > 0 ? 2 : 0;
}

async function listen(inputs: readonly string[], flags: SourcesFlags, policyOf: PolicyOf) {
  const articles: Voices[] = [];
  let failed = 0;
  for await (const item of articlesOf(inputs, flags)) {
    if ('article' in item) {
      const policy = await policyOf(item.article.path);
      articles.push(voicesOf(await reportOn({ ...toInput(item.article), policy })));
    } else {
      logStderr(item.problem.message);
      failed += 1;
    }
  }
  return { articles, failed };
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, ProfileFormatName>> = { '.json': 'json', '.tsv': 'tsv' };

const formatFor = ({ format, output: path = '' }: SourcesFlags, { isTTY }: Output): ProfileFormatName =>
  format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()] ?? (isTTY ? 'table' : 'tsv');
