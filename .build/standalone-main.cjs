// The main script of the single executable: unpacks the program into the user's cache once, and runs it from there.

const { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { homedir, tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { getAsset } = require('node:sea');

const { id, paths } = JSON.parse(getAsset('files.json', 'utf8'));

/** Where caches of the user belong on this system. */
function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** Writes the files of the program below a folder. */
function unpack(folder) {
  for (const path of paths) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, new Uint8Array(getAsset(path)));
  }
  return folder;
}

/** Unpacks beside the target and renames, so that another process sees the whole program or nothing. */
function unpackOnce(target) {
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const fresh = unpack(mkdtempSync(`${target}.`));
  try {
    renameSync(fresh, target);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was first
  }
  return target;
}

/** The folder of the unpacked program; where no cache can be written, one that is removed at the end. */
function programFolder() {
  try {
    return unpackOnce(join(cacheFolder(), 'isnad', id));
  } catch {
    const folder = unpack(mkdtempSync(join(tmpdir(), 'isnad-')));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
}

const entry = join(programFolder(), 'bin', 'isnad.js');
createRequire(entry)(entry)().main(process.argv);
