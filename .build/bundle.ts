import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { addManuals } from './manuals.ts';
import { bundledIn, noticesOf } from './notices.ts';

// Bundles the program and the library:  tsx .build/bundle.ts [FOLDER]     (dist, where no folder is named)
// The files are made in a folder of their own, which then takes the place of the old one as a whole.

const out = resolve(process.argv[2] ?? 'dist');
const fresh = `${out}.${process.pid}`;
const former = `${fresh}.former`;

const PACK = /[\\/](?:pack|newsroom|confidence)\.json$/;
const MODEL = /[\\/]language[\\/][a-z]+[\\/]model\.ts$/;

/** The files that a language's model lies in, beside the code that reads it; the table of clusters may be absent. */
const modelFilesOf = (path: string) => {
  const clusters = join(dirname(path), 'clusters.tsv');
  return {
    manifest: join(dirname(path), 'model.json'),
    weights: join(dirname(path), 'model.bin'),
    clusters: existsSync(clusters) ? clusters : null,
  };
};

/** A pack is a file beside the program, read when its language is: parsing JSON is quicker than evaluating a literal. */
const packsBeside: Plugin = {
  name: 'packs-beside',
  setup({ onLoad }) {
    onLoad({ filter: PACK }, async ({ path }) => {
      const [language, kind] = [basename(dirname(path)), basename(path, '.json')];
      const name = kind === 'pack' ? `${language}.json` : `${language}.${kind}.json`;
      await mkdir(fresh, { recursive: true });
      await copyFile(path, join(fresh, name));
      return { contents: `module.exports = require('node:fs').readFileSync(__dirname + '/${name}', 'utf8')` };
    });
    onLoad({ filter: MODEL }, async ({ path }) => {
      const { manifest, weights, clusters } = modelFilesOf(path);
      const beside = async (file: string): Promise<string> => {
        const name = `${basename(dirname(path))}.${basename(file)}`;
        await mkdir(fresh, { recursive: true });
        await copyFile(file, join(fresh, name));
        return `__dirname + '/${name}'`;
      };
      const readText = async (file: string): Promise<string> => `() => readFileSync(${await beside(file)}, 'utf8')`;
      const fields = [
        `manifest: ${await readText(manifest)}`,
        `weights: () => readFileSync(${await beside(weights)})`,
        `clusters: ${clusters === null ? 'null' : await readText(clusters)}`,
      ];
      return { contents: `import { readFileSync } from 'node:fs';\nexport const model = { ${fields.join(', ')} }` };
    });
  },
};

/** In the library, whose bundler we do not know, a pack is a string in the code, and a model one in base64. */
const packsInside: Plugin = {
  name: 'packs-inside',
  setup({ onLoad }) {
    onLoad({ filter: PACK }, async ({ path }) => ({ contents: await readFile(path), loader: 'text' }));
    onLoad({ filter: MODEL }, async ({ path }) => {
      const { manifest, weights, clusters } = modelFilesOf(path);
      const text = async (file: string): Promise<string> => JSON.stringify(await readFile(file, 'utf8'));
      const fields = [
        `manifest: () => ${await text(manifest)}`,
        `weights: () => bytesOf('${await readFile(weights, 'base64')}')`,
        `clusters: ${clusters === null ? 'null' : `() => ${await text(clusters)}`}`,
      ];
      return { contents: `${BYTES_OF}\nexport const model = { ${fields.join(', ')} }` };
    });
  },
};

// What is quick in Node is not there in browsers.
const BYTES_OF = `function bytesOf(text) {
  if (globalThis.Buffer) return globalThis.Buffer.from(text, 'base64');
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}`;

/** commander loads node:child_process for sub-commands that are programs of their own; there are none here. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'nothing' } : null,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** What takes large libraries is bundled into programs of their own beside the first, which are read when they are used. */
const beside: Readonly<Record<string, string>> = {
  policy: 'src/claimfile/settings/policy.ts',
  claimfile: 'src/claimfile/index.ts',
  yaml: 'src/render/claims/yaml.ts',
  lsp: 'src/cli/lsp/language-server.ts',
  arabic: 'src/cli/arabic/arabic.ts',
  'arabic-rules': 'src/cli/arabic/rule-texts.ts',
  'read-html': 'src/input/readers/html.ts',
  'read-markdown': 'src/input/readers/markdown.ts',
  'read-docx': 'src/input/readers/docx.ts',
  'read-odt': 'src/input/readers/odt.ts',
  'read-rtf': 'src/input/readers/rtf.ts',
  'read-pdf': 'src/input/readers/pdf.ts',
  'read-email': 'src/input/readers/email.ts',
  'docs/pages': 'src/docs/pages.ts',
};

const besideProgram: Plugin = {
  name: 'beside',
  setup({ onResolve, onLoad }) {
    for (const [name, file] of Object.entries(beside)) {
      const own = resolve(file);
      onResolve({ filter: new RegExp(`[\\\\/]${basename(file, '.ts')}\\.ts$`) }, ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import' && resolve(resolveDir, path) === own ? { path: name, namespace: 'beside' } : null,
      );
    }
    onLoad({ filter: /./, namespace: 'beside' }, ({ path }) => ({
      contents: `module.exports = require(__dirname + '/${path}.cjs')`,
    }));
  },
};

/** Escapes the letters that esbuild leaves as they are: those in regular expressions. */
async function escapeLetters(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  if (/\\[^\0-\x7f]/.test(code)) throw new Error(`${file}: a letter behind a backslash cannot be escaped`);
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, code.replace(/[^\0-\x7f]/g, escaped));
}

const shared: BuildOptions = { bundle: true, outdir: fresh, charset: 'utf8', logLevel: 'warning', metafile: true };

// One file, and one each for policies, for claim files and for reports as YAML, whose modules are evaluated when they are first imported: to find and read several takes longer.
const program: BuildOptions = {
  entryPoints: { cli: 'src/cli/main.ts', ...beside, reader: 'src/input/readers/thread.ts' },
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  // With one byte a character: such a file is read in a tenth of the time, and needs half the memory.
  charset: 'ascii',
  // Libraries make themselves a require() by it, which CommonJS has no other word for.
  define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  plugins: [packsBeside, besideProgram, withoutChildProcess],
};

// For browsers as for Node, with or without a bundler: it imports nothing but its own files, or the build fails.
const library: BuildOptions = {
  entryPoints: ['src/index.ts'],
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  splitting: true,
  chunkNames: 'library/[name]-[hash]',
  plugins: [packsInside],
};

// The page of isnad review, with its style beside it.
const page: BuildOptions = {
  entryPoints: ['src/review/page/main.tsx', 'src/review/page/page.css'].map((file) => ({
    in: file,
    out: 'review/page',
  })),
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  minify: true,
  tsconfig: 'src/review/page/tsconfig.json',
};

const built = await Promise.all([program, library, page].map((options) => build({ ...shared, ...options })));
await escapeLetters(join(fresh, 'cli.cjs'));
const notices = noticesOf(bundledIn(built.flatMap(({ metafile }) => metafile ?? [])));
await writeFile(join(fresh, 'THIRD-PARTY-LICENSES'), notices);
execFileSync(process.execPath, ['.build/code-cache.cjs', join(fresh, 'cli.cjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
await addManuals(fresh);

if (existsSync(out)) renameSync(out, former);
renameSync(fresh, out);
rmSync(former, { recursive: true, force: true });
