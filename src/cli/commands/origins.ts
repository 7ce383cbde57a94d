import { extname } from 'node:path';
import { type Language, wordListsOf } from '../../language/index.ts';
import type { Pack } from '../../language/pack.ts';
import { comparableArticle } from '../../origins/comparable-article.ts';
import { compareArticles } from '../../origins/compare-articles.ts';
import { type NameReader, nameReader } from '../../origins/name-reader.ts';
import { selectOrigins } from '../../origins/select.ts';
import type { OriginFormat } from '../../render/origins/format.ts';
import { type OriginFormatName, originFormats } from '../../render/origins/origin-formats.ts';
import { analyzeArticle } from '../../report/build.ts';
import { analyseInputs, pathOf, rejectOverwriting, toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import type { OriginsFlags } from '../options/origins-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { policyReader } from '../settings/policy-file.ts';

/**
 * Prints which claims of several articles come from one origin, or what each source says in them;
 * returns the exit status.
 */
export async function origins(inputs: readonly string[], flags: OriginsFlags): Promise<number> {
  rejectOverwriting(inputs, flags.output ?? null);
  const { results: articles, failed } = await readArticles(inputs, flags);
  if (articles.length === 0 && failed > 0) return 2;
  const { all = false, source = null, by, format: _, ...layout } = flags;
  const format = formatFor(flags);
  // Data formats list every origin; for people, those of a single article would hide the others.
  const minArticles = all || by === 'source' || DATA_FORMATS.includes(format) ? 1 : 2;
  const comparison = selectOrigins(compareArticles(articles), { articles: minArticles, ownVoice: all, source });
  await withOutput(flags.output ?? null, async (output) => {
    const hasMark = flags.output !== undefined;
    const options = { ...renderOptions(layout, terminalEnvOf(output), false), hasMark };
    const { prepare, render }: OriginFormat = await originFormats[format]();
    await prepare?.({ comparison, by }, options);
    await output.write(render({ comparison, by }, options));
  });
  return failed > 0 ? 2 : 0;
}

async function readArticles(inputs: readonly string[], flags: OriginsFlags) {
  const policyOf = policyReader(flags);
  await Promise.all(inputs.map((input) => policyOf(pathOf(input, flags))));
  const namesOf = new Map<Pack, NameReader>();
  let index = 0;
  return analyseInputs(inputs, flags, async (article) => {
    const analyzed = await analyzeArticle({ ...toInput(article), policy: await policyOf(article.path) });
    const { pack, report } = analyzed;
    const names = namesOf.get(pack) ?? nameReader(pack, await wordListsOf(report.document.language as Language));
    namesOf.set(pack, names);
    return comparableArticle(analyzed, names, index++);
  });
}

const DATA_FORMATS: readonly OriginFormatName[] = ['json', 'ndjson', 'csv'];

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
