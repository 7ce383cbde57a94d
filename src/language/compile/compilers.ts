import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compiler } from './compiler.ts';

const FOLDER = new URL('../', import.meta.url);

/** The languages that have a folder of data: those with a profile. */
export const LANGUAGES: readonly string[] = readdirSync(fileURLToPath(FOLDER))
  .filter((name) => existsSync(new URL(`${name}/profile.yaml`, FOLDER)))
  .sort();

const COMPILERS: ReadonlyMap<string, Compiler> = new Map(
  await Promise.all(
    LANGUAGES.map(async (id): Promise<[string, Compiler]> => {
      const { compiler } = (await import(`../${id}/compiler.ts`)) as { readonly compiler: Compiler };
      return [id, compiler];
    }),
  ),
);

/** A language's compiler. Throws for a language that has none. */
export function compilerOf(id: string): Compiler {
  const compiler = COMPILERS.get(id);
  if (compiler === undefined) throw new Error(`no compiler for the language '${id}'`);
  return compiler;
}
