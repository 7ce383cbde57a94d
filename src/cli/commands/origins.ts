import { extname } from 'node:path';
import type { Language } from '../../language/index.ts';
import { wordListsOf } from '../../language/index.ts';
import type { Pack } from '../../language/pack.ts';
import { type ComparableArticle, comparableArticle } from '../../origins/comparable-article.ts';
import { compareArticles } from '../../origins/compare-articles.ts';
import { type NameReader, nameReader } from '../../origins/name-reader.ts';
import { selectOrigins } from '../../origins/select.ts';
import type { OriginFormat } from '../../render/origins/format.ts';
import { type OriginFormatName, originFormats } from '../../render/origins/origin-formats.ts';
import { studyOf } from '../../report/build.ts';
import { articlesOf, pathOf, refuseOverwriting, toInput } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import type { OriginsFlags } from '../options/origins.ts';
import { renderOptions, surroundingsOf } from '../options/render.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Says which claims of several articles come from one origin, or what each source says in them; returns the exit code. */
export async function origins(inputs: readonly string[], flags: OriginsFlags): Promise<number> {
  refuseOverwriting(inputs, flags.output ?? null);
  const { articles, failed } = await read(inputs, flags);
  if (articles.length === 0 && failed > 0) return 2;
  const { all = false, source = null, by, format: _, ...layout } = flags;
  const format = formatFor(flags);
  // Data has all that is attributed; people ask what stands in several articles.
  const fewest = all || by === 'source' || DATA.includes(format) ? 1 : 2;
  const comparison = selectOrigins(compareArticles(articles), { articles: fewest, ownVoice: all, source });
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(layout, surroundingsOf(output), false);
    const { prepare, render }: OriginFormat = await originFormats[format]();
    await prepare?.({ comparison, by }, options);
    await output.write(render({ comparison, by }, options));
  });
  return failed > 0 ? 2 : 0;
}

async function read(inputs: readonly string[], flags: OriginsFlags) {
  const policyOf = policyReader(flags);
  await Promise.all(inputs.map((input) => policyOf(pathOf(input, flags))));
  const known = new Map<Pack, NameReader>();
  const articles: ComparableArticle[] = [];
  let failed = 0;
  for await (const item of articlesOf(inputs, flags)) {
    if ('article' in item) {
      const study = await studyOf({ ...toInput(item.article), policy: await policyOf(item.article.path) });
      const names =
        known.get(study.pack) ?? nameReader(study.pack, await wordListsOf(study.report.document.language as Language));
      known.set(study.pack, names);
      articles.push(comparableArticle(study, names, articles.length));
    } else {
      logStderr(item.problem.message);
      failed += 1;
    }
  }
  return { articles, failed };
}

const DATA: readonly OriginFormatName[] = ['json', 'ndjson', 'csv'];

const FORMAT_OF_EXTENSION: Readonly<Record<string, OriginFormatName>> = {
  '.csv': 'csv',
  '.htm': 'html',
  '.html': 'html',
  '.json': 'json',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
  '.ndjson': 'ndjson',
};

const formatFor = ({ format, output: path = '' }: OriginsFlags): OriginFormatName =>
  format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()] ?? 'table';
