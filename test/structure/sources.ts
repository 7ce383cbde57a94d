import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');

/** An import: `type` costs nothing when the program runs, `dynamic` only when its line is reached. */
export interface Import {
  /** A path below src/, or the name of a package as it stands. */
  readonly name: string;
  readonly kind: 'static' | 'dynamic' | 'type';
}

/** A source file: its path below src/, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const STATIC = /^(?:import|export)\s+(?<type>type\s)?(?:[^;'"]*?\sfrom\s+)?['"](?<name>[^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\s*\(\s*['"](?<name>[^'"\n]+)['"]/g;

/** All TypeScript files below src/. */
export function sourceFiles(): SourceFile[] {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
  return paths.sort().map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, text, imports: importsOf(path, withoutComments(text)) };
  });
}

function importsOf(path: string, code: string): Import[] {
  const toImport = (kind: Import['kind'], name = ''): Import => ({
    kind,
    name: name.startsWith('.') ? relative(SRC, resolve(SRC, dirname(path), name)) : name,
  });
  return [
    ...Array.from(code.matchAll(STATIC), ({ groups }) => toImport(groups?.type ? 'type' : 'static', groups?.name)),
    ...Array.from(code.matchAll(DYNAMIC), ({ groups }) => toImport('dynamic', groups?.name)),
  ];
}

/** The code alone: a comment may show an example in any language. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
