const { readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// Keeps what V8 compiled of the bundled program while it read an article:  node .build/code-cache.cjs dist/cli.cjs
// bin/isnad.js hands it to V8 again, which saves it a quarter of the time. It is of use to this version of node only.

const RUNS = [
  ['--help'],
  ['--color', 'always', 'claims/articles/seed.txt'],
  ['--width', '100', 'claims/articles/wikinews-taxes.txt'],
  ['--format', 'json', 'claims/articles/seed.txt'],
];

async function keepCode(file) {
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, file, dirname(file));
  for (const args of RUNS) await bundle.exports.main(['node', 'isnad', ...args]);
  writeFileSync(`${file}.${process.version}-${process.arch}`, script.createCachedData());
}

keepCode(process.argv[2]);
