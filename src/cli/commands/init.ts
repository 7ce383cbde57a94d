import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { interfaceLanguage } from '../io/interface-language.ts';
import { withOutput } from '../io/output.ts';
import { type CiKind, ciFile, type ProjectFile } from '../project/ci-files.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_CLAIMS, firstFiles } from '../project/first-files.ts';

/** The options of `isnad init`. */
export interface InitFlags {
  readonly ci: CiKind;
  readonly language: 'ar' | 'en';
}

/**
 * Writes the files of a new project into a folder, and says on the standard output what it wrote.
 * Existing files stay as they are. Returns the exit status.
 */
export async function init(folder: string, { ci, language }: InitFlags): Promise<number> {
  const { publishedSchema } = await import('../../claimfile/index.ts');
  const workflow = ciFile(ci, packageJson.version);
  const files: readonly ProjectFile[] = [
    ...firstFiles(language),
    { path: 'claims/isnad.schema.json', content: publishedSchema('claims') },
    ...(workflow === null ? [] : [workflow]),
  ];
  const done: Wording[] = [];
  for (const file of files) done.push(await writeNew(folder, file));
  done.push(await writeClaims(folder, language));
  const ui = interfaceLanguage();
  await withOutput(null, (output) => output.write(`${done.map((line) => line[ui]).join('\n')}\n\n${NEXT[ui]}`));
  return 0;
}

const NEXT: Wording = {
  en: `Next:
  isnad validate                             check the claim files
  isnad draft ARTICLE -o claims/NAME.yaml    write one for an article of your own
  isnad doctor                               find the options for your terminal
`,
  ar: `الخطوات التالية:
فحص ملفات الأقوال:
  isnad validate
كتابة ملف أقوال لمقال من عندك:
  isnad draft ARTICLE -o claims/NAME.yaml
معرفة الخيارات التي تناسب طرفيتك:
  isnad doctor
`,
};

const kept = (path: string): Wording => ({ en: `kept    ${path} (it exists)`, ar: `بقي كما هو: ${path}` });
const written = (path: string): Wording => ({ en: `written ${path}`, ar: `كُتب: ${path}` });

async function writeNew(folder: string, { path, content }: ProjectFile): Promise<Wording> {
  const target = join(folder, path);
  if (existsSync(target)) return kept(path);
  makeFolder(dirname(target));
  await withOutput(target, (output) => output.write(content));
  return written(path);
}

/** Drafts the first claim file, unless there is one. */
async function writeClaims(folder: string, language: 'ar' | 'en'): Promise<Wording> {
  const output = join(folder, EXAMPLE_CLAIMS);
  if (existsSync(output)) return kept(EXAMPLE_CLAIMS);
  const { draft } = await import('./draft.ts');
  await draft(join(folder, EXAMPLE_ARTICLE), { output, language });
  return written(EXAMPLE_CLAIMS);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError({
      en: `${folder}: cannot create the folder (${reason})`,
      ar: `${folder}: تعذّر إنشاء المجلّد (${reason})`,
    });
  }
}
