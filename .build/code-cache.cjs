const { readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// Stores V8's compiled code of the bundled program after it read an article:
//   node .build/code-cache.cjs dist/cli.cjs
// bin/isnad.js loads the code, which saves a quarter of the start. It is valid for this version of
// Node only.

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
