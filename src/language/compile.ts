import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectionTable } from './compile/compile-detection.ts';
import { compileLanguage } from './compile/compile-language.ts';
import { LANGUAGES } from './compile/compilers.ts';
import { readGlossary, wordClassSource } from './compile/glossary.ts';
import { readProfile } from './compile/lexicon.ts';
import { LexiconError } from './compile/yaml-file.ts';

// The command line of `npm run packs`: turns the glossary into word-class.ts, and each language's
// YAML into pack.json and newsroom.json, so that the program reads no YAML.

/** Compiles the glossary and every language. Throws a LexiconError where a file is malformed. */
export function compileAll(): void {
  write('word-class.ts', wordClassSource(readGlossary()));
  for (const id of LANGUAGES) {
    const { pack, newsroom } = compileLanguage(id);
    writeJson(`${id}/pack.json`, pack);
    writeJson(`${id}/newsroom.json`, newsroom);
  }
  writeJson('detection.json', detectionTable(LANGUAGES.map((id) => [id, readProfile(id)])));
}

const writeJson = (name: string, data: unknown): void => write(name, `${JSON.stringify(data)}\n`);

/** Writes a file of src/language/ atomically: another run may be reading it. */
function write(name: string, text: string): void {
  const file = fileURLToPath(new URL(name, import.meta.url));
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    compileAll();
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
