import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of which something is in a bundle. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** The text of its licence, with its copyright; who wrote it, where it comes without one. */
  readonly text: string;
}

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The packages of which a bundle holds anything, by name. */
export function bundledIn(metafiles: readonly Metafile[]): Bundled[] {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path) ?? []));
  return [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder: string): Bundled {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(each));
  if (file === undefined) return { name, version, license, text: `Author: ${author?.name ?? author ?? 'not told'}` };
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** The notices that the licences of bundled code ask for, as one text. */
export const noticesOf = (packages: readonly Bundled[]): string =>
  [
    'The files of this folder hold code of these packages.\n',
    ...packages.map(
      ({ name, version, license, text }) => `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`,
    ),
  ].join('\n');
