import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

// Makes one executable of the built program and the node that runs this, as a single executable application
// (https://nodejs.org/api/single-executable-applications.html):  tsx .build/standalone.ts [PROGRAM [FOLDER]]

const isMac = process.platform === 'darwin';
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const PROGRAM = resolve(process.argv[2] ?? '.');
const FOLDER = resolve(process.argv[3] ?? 'standalone');
const NAME = process.platform === 'win32' ? 'isnad.exe' : 'isnad';

/** Everything that the program reads when it runs: not the library, its types or the manual pages. */
const filesOf = (program: string): string[] =>
  ['bin', 'dist'].flatMap((folder) =>
    readdirSync(join(program, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(program.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !/^dist\/(?:library\/|types\/|man\/|index\.js$)/.test(path)),
  );

/** A name for the folder of the unpacked program: other files have another one. */
function idOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(join(PROGRAM, path)));
  return `${packageJson.version}-${hash.digest('hex').slice(0, 16)}`;
}

/** The blob that node finds in itself: the main script and the files of the program. */
function makeBlob(work: string): string {
  const paths = filesOf(PROGRAM).sort();
  const [list, config, blob] = ['files.json', 'sea.json', 'isnad.blob'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(list, JSON.stringify({ id: idOf(paths), paths }));
  const assets = Object.fromEntries([['files.json', list], ...paths.map((path) => [path, join(PROGRAM, path)])]);
  const main = resolve('.build/standalone-main.cjs');
  writeFileSync(config, JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true, assets }));
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'pipe' });
  return blob;
}

/** Puts the blob into the executable. Its warnings on sections of ELF files say nothing about the result. */
function inject(file: string, blob: string): void {
  const segment = isMac ? ['--macho-segment-name', 'NODE_SEA'] : [];
  const postject = createRequire(import.meta.url).resolve('postject/dist/cli.js');
  const args = [postject, file, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE, ...segment];
  execFileSync(process.execPath, args, { stdio: 'pipe' });
}

const work = mkdtempSync(join(tmpdir(), 'isnad-standalone-'));
const executable = join(FOLDER, NAME);
mkdirSync(FOLDER, { recursive: true });
copyFileSync(process.execPath, executable);
chmodSync(executable, 0o755);
if (isMac) execFileSync('codesign', ['--remove-signature', executable]);
inject(executable, makeBlob(work));
if (isMac) execFileSync('codesign', ['--sign', '-', executable]);
rmSync(work, { recursive: true });
process.stdout.write(`${executable}\n`);
