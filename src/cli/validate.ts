import { readFileSync, statSync } from 'node:fs';
import type { Settings } from '../claimfile/settings.ts';
import { decode, lineOfByte } from '../input/decode.ts';
import { shortReasonOf } from '../input/read.ts';
import type { Problem } from '../problem.ts';
import { prepare } from '../render/prepare.ts';
import { problemFormats } from '../render/problems/registry.ts';
import { articleOf } from './article-file.ts';
import type { ValidateFlags } from './claim-options.ts';
import { CLAIMS_FOLDER, findClaimFiles } from './claim-paths.ts';
import { renderOptions, surroundingsOf } from './display.ts';
import { withOutput } from './output.ts';
import { say } from './say.ts';
import { type SettingsOf, settingsReader } from './settings-file.ts';

const LARGEST = 4 * 1024 * 1024;

/** Checks the claim files that the paths name, those in claims/ without any; returns the exit code. */
export async function validate(paths: readonly string[], flags: ValidateFlags): Promise<number> {
  const { files, faults } = findClaimFiles(paths.length === 0 ? [CLAIMS_FOLDER] : paths);
  for (const fault of faults) say(fault);
  if (files.length === 0) return 2;
  const { checked, problems, failed } = await checkAll(files, settingsReader(flags));
  const { render } = await problemFormats[flags.format]();
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(flags, surroundingsOf(output), false);
    await prepare(problems, options);
    await output.write(render({ files: checked, problems }, options));
  });
  if (faults.length + failed > 0) return 2;
  return problems.length > 0 ? 1 : 0;
}

/** What checking all files came to. */
interface Checked {
  readonly checked: number;
  readonly failed: number;
  readonly problems: readonly Problem[];
}

async function checkAll(files: readonly string[], settingsOf: SettingsOf): Promise<Checked> {
  const problems: Problem[] = [];
  let [checked, failed] = [0, 0];
  for (const file of files) {
    const settings = await settingsOf(file);
    if (settings === null) continue;
    const found = await check(file, settings);
    if (typeof found === 'string') say(`${file}: ${found}`);
    if (typeof found === 'string') failed += 1;
    else {
      problems.push(...found);
      checked += 1;
    }
  }
  return { checked, failed, problems };
}

/** The problems of a file, or why it could not be read. */
async function check(path: string, settings: Settings): Promise<readonly Problem[] | string> {
  const { checkClaims, unreadableClaims } = await import('../claimfile/index.ts');
  const { studyOf } = await import('../report/build.ts');
  const bytes = readBytes(path);
  if (typeof bytes === 'string') return bytes;
  if (bytes.length > LARGEST) {
    return [unreadableClaims(path, `this is larger than ${LARGEST / 1024 / 1024} MiB; part it`, 1)];
  }
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const message = `this is not UTF-8 (byte offset ${decoded.badByte}); convert it, for instance with iconv`;
    return [unreadableClaims(path, message, lineOfByte(bytes, decoded.badByte))];
  }
  return checkClaims(
    { text: decoded.text, path },
    {
      articleAt: (article) => articleOf(path, article),
      settings,
      studyOf: (text, language) => studyOf({ id: path, path, text, language }),
    },
  );
}

function readBytes(path: string): Uint8Array | string {
  try {
    // A file that is too large is not read to find that out.
    return statSync(path).size > LARGEST ? new Uint8Array(LARGEST + 1) : readFileSync(path);
  } catch (error) {
    return shortReasonOf(error);
  }
}
