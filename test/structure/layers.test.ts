import { describe, expect, test } from 'vitest';
import { type Import, type SourceFile, sourceFiles } from './sources.ts';

// The lowest first; folders of one line stand beside each other and know nothing of one another.
const LAYERS: readonly (readonly string[])[] = [
  ['wording.ts', 'memo.ts'],
  ['problem.ts'],
  ['text'],
  ['problem-fingerprint.ts', 'input'],
  ['language'],
  ['analysis'],
  ['report'],
  ['diff', 'origins'],
  ['score', 'claimfile'],
  ['render'],
  ['review'],
  ['training', 'docs'],
  ['cli', 'index.ts'],
];

// The stages of the analysis, the lowest first: annotated tokens, values, readers, finders of attributions, who is meant, whether they are right, grades.
const STAGES: readonly (readonly string[])[] = [
  ['tokens'],
  ['attribution.ts', 'claim.ts'],
  ['phrases'],
  ['mentions'],
  ['rules'],
  ['model'],
  ['merge'],
  ['entities'],
  ['confidence'],
  ['locate.ts'],
  ['grading'],
  ['claims.ts'],
  ['analyze.ts'],
];

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const rankOf = (path: string): number => LAYERS.findIndex((layer) => layer.includes(folderOf(path)));
const isOurs = (name: string): boolean => /\.tsx?$/.test(name);

const mayImport = (from: string, to: string): boolean => folderOf(from) === folderOf(to) || rankOf(to) < rankOf(from);

const stageOf = (path: string): string => path.split('/')[1] ?? '';
const stageRankOf = (path: string): number => STAGES.findIndex((stage) => stage.includes(stageOf(path)));
const isAnalysis = (path: string): boolean => folderOf(path) === 'analysis';

const mayImportStage = (from: string, to: string): boolean =>
  stageOf(from) === stageOf(to) || stageRankOf(to) < stageRankOf(from);

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const ownImports = ({ imports }: SourceFile): string[] => imports.map(({ name }) => name).filter(isOurs);

/** All that a file imports, directly or through others, by imports of these kinds. */
function reached(path: string, kinds: readonly Import['kind'][], seen: Set<string> = new Set()): Set<string> {
  for (const { name, kind } of byPath.get(path)?.imports ?? []) {
    if (seen.has(name) || !kinds.includes(kind)) continue;
    seen.add(name);
    reached(name, kinds, seen);
  }
  return seen;
}

test('every source file lies in a layer', () => {
  expect(files.map(({ path }) => path).filter((path) => rankOf(path) === -1)).toEqual([]);
});

test('every relative import resolves to a file', () => {
  expect(files.flatMap(ownImports).filter((path) => !byPath.has(path))).toEqual([]);
});

test('a file imports only from its own layer or a lower one', () => {
  const wrong = files.flatMap((file) =>
    ownImports(file)
      .filter((to) => !mayImport(file.path, to))
      .map((to) => `${file.path} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing outside training imports the trainer', () => {
  const users = files.filter(({ path }) => folderOf(path) !== 'training');
  const wrong = users.filter((file) => ownImports(file).some((to) => folderOf(to) === 'training'));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every file of the analysis belongs to a stage', () => {
  const paths = files.map(({ path }) => path).filter(isAnalysis);
  expect(paths.filter((path) => stageRankOf(path) === -1)).toEqual([]);
});

test('a stage of the analysis imports only from itself or a lower one', () => {
  const wrong = files
    .filter(({ path }) => isAnalysis(path))
    .flatMap((file) =>
      ownImports(file)
        .filter((to) => isAnalysis(to) && !mayImportStage(file.path, to))
        .map((to) => `${file.path} imports ${to}`),
    );
  expect(wrong).toEqual([]);
});

test('no file imports itself, directly or through others, types included', () => {
  const kinds = ['static', 'dynamic', 'type'] as const;
  expect(files.map(({ path }) => path).filter((path) => reached(path, kinds).has(path))).toEqual([]);
});

// Bundled beside the program, each with the libraries it takes (.build/bundle.ts).
const YAML_READERS = ['claimfile/settings/policy.ts', 'claimfile/index.ts'];
const YAML_WRITER = 'render/claims/yaml.ts';

describe('modules that slow the start are not loaded', () => {
  test.each(['zod', 'yaml', 'report/schema.ts', 'language/compile/lexicon.ts'])('to analyse: %s', (name) => {
    const entries = [
      'cli/main.ts',
      'cli/commands/analyze.ts',
      'cli/commands/explain.ts',
      'cli/commands/sources.ts',
      'cli/commands/policy.ts',
      'cli/commands/diff.ts',
      'cli/commands/origins.ts',
      'index.ts',
    ];
    // What reads policy files, or claim files, is loaded only where there is one, or by the commands for them.
    const there = (): Set<string> => new Set([...YAML_READERS, YAML_WRITER]);
    expect(entries.filter((path) => reached(path, ['static', 'dynamic'], there()).has(name))).toEqual([]);
  });

  test('YAML readers are imported dynamically, and only where they are used', () => {
    const outside = files.filter(({ path }) => !path.startsWith('claimfile/'));
    const found = outside.flatMap(({ imports }) =>
      imports.filter(({ name, kind }) => name.startsWith('claimfile/') && kind !== 'type'),
    );
    expect(found.filter(({ name, kind }) => kind !== 'dynamic' || !YAML_READERS.includes(name))).toEqual([]);
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(YAML_READERS));
  });

  test('document readers are imported dynamically, and no other module imports their libraries', () => {
    const readers = files.filter(({ path }) => path.startsWith('input/readers/'));
    const libraries = readers.flatMap(({ imports }) => imports.filter(({ name }) => !isOurs(name)));
    const packages = new Set(libraries.map(({ name }) => name).filter((name) => !name.startsWith('node:')));
    const users = files.filter(
      ({ path, imports }) => !path.startsWith('input/readers/') && imports.some(({ name }) => packages.has(name)),
    );
    expect(packages).toContain('linkedom');
    // The pages of isnad help are Markdown too, and terminals need the bidirectional algorithm as PDFs do.
    const others = users.map(({ path }) => path).filter((path) => !path.startsWith('docs/'));
    expect(others.filter((path) => path !== 'render/terminal/bidi.ts')).toEqual([]);
    const entries = [
      'cli/main.ts',
      'cli/commands/analyze.ts',
      'cli/commands/explain.ts',
      'cli/commands/sources.ts',
      'cli/commands/draft.ts',
      'input/read.ts',
    ];
    const reading = entries.flatMap((path) =>
      [...reached(path, ['static'])].filter((name) => name.startsWith('input/readers/')),
    );
    expect(reading).toEqual([]);
  });

  test('YAML writers are imported dynamically', () => {
    const found = files.flatMap(({ imports }) => imports.filter(({ name }) => name === YAML_WRITER));
    expect(found.map(({ kind }) => kind)).toEqual(['dynamic']);
  });

  test('before a command is known: no engine, no renderer', () => {
    const heavy =
      /^(?:analysis\/|score\/|origins\/|diff\/|diff$|language\/\w+\/|report\/build|render\/(?:(?:claims|profiles|changes|origins)\/(?!\w+-formats)|score)|chalk$|cli-table3$)/;
    expect([...reached('cli/main.ts', ['static'])].filter((name) => heavy.test(name))).toEqual([]);
  });
});
