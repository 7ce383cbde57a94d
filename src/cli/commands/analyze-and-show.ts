import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { copyText } from '../desktop/clipboard.ts';
import { browserFor, pagerOf, runOn, startApart } from '../desktop/programs.ts';
import { logStderr } from '../io/log.ts';
import { standardOutput } from '../io/streams.ts';
import type { AnalyzeFlags } from '../options/analyze-options.ts';
import { analyze } from './analyze.ts';

/**
 * Analyses the inputs and shows the result in a browser or a pager, or copies it to the clipboard;
 * returns the exit status.
 */
export function analyzeAndShow(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  if (flags.open) return openPage(inputs, flags);
  return flags.copy ? copyResult(inputs, flags) : pageResult(inputs, flags);
}

/** The page stays in the temporary folder: the browser reads it after this program has ended. */
async function openPage(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  const [input = '-'] = inputs;
  const name = input === '-' ? (flags.stdinFilename ?? 'article') : input;
  const output = join(mkdtempSync(join(tmpdir(), 'isnad-page-')), `${basename(name)}.html`);
  const exit = await analyze(inputs, { ...flags, format: 'html', output });
  if (!existsSync(output)) return exit;
  if (!(await startApart(browserFor(output, process.platform)))) {
    throw new CliError({
      en: `--open: no browser could be started; open ${output}`,
      ar: `--open: تعذّر تشغيل متصفّح؛ افتح الملف ${output}`,
    });
  }
  logStderr({ en: `opened ${output}`, ar: `فُتح الملف ${output}` });
  return exit;
}

async function copyResult(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  return withResult(inputs, { ...flags, format: flags.format ?? 'table' }, (file) => {
    const text = readFileSync(file, 'utf8');
    copyText(text);
    const lines = text.trimEnd().split('\n').length;
    logStderr({ en: `copied ${lines} lines`, ar: `نُسخت الأسطر، وعددها ${lines}` });
  });
}

/** Without a terminal there is nothing to page, and the result is printed. */
async function pageResult(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  const { isTTY, columns } = standardOutput();
  if (!isTTY) return analyze(inputs, flags);
  const layout: Partial<AnalyzeFlags> = {
    format: flags.format ?? 'table',
    width: flags.width ?? columns ?? 80,
    color: flags.color === 'auto' ? 'always' : flags.color,
    bidi: flags.bidi === 'auto' ? 'isolate' : flags.bidi,
  };
  const pager = pagerOf(process.env);
  return withResult(inputs, { ...flags, ...layout }, (file) => {
    if (!runOn(pager, file)) {
      throw new CliError({
        en: `--pager: ${pager.name} could not be started; set PAGER`,
        ar: `--pager: تعذّر تشغيل ${pager.name}؛ عيّن المتغير PAGER`,
      });
    }
  });
}

/** Writes the result to a temporary file for a use of it. */
async function withResult(
  inputs: readonly string[],
  flags: AnalyzeFlags,
  use: (file: string) => void,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-result-'));
  try {
    const output = join(folder, 'result');
    const exit = await analyze(inputs, { ...flags, output });
    if (existsSync(output)) use(output);
    return exit;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
