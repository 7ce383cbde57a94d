#!/usr/bin/env node
const { existsSync, readFileSync } = require('node:fs');
const module_ = require('node:module');
const { dirname, resolve } = require('node:path');
const { Script } = require('node:vm');

const file = resolve(__dirname, '../dist/cli.cjs');
const code = `${file}.${process.version}-${process.arch}`;

/** The bundled program; already compiled, where it was built with this version of node (.build/code-cache.cjs). */
function load() {
  if (!existsSync(code)) {
    module_.enableCompileCache?.();
    return require(file);
  }
  const options = { filename: file, cachedData: readFileSync(code) };
  const script = new Script(module_.wrap(readFileSync(file, 'latin1')), options);
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, file, dirname(file));
  return bundle.exports;
}

if (require.main === module) load().main(process.argv);

module.exports = load;
