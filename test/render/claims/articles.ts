import { readdirSync, readFileSync } from 'node:fs';
import type { RenderOptions } from '../../../src/render/options.ts';
import { reportOn } from '../../../src/report/build.ts';
import type { Report } from '../../../src/report/report.ts';

/** An article with what the program says of it. */
export interface Read {
  readonly text: string;
  readonly report: Report;
}

const HOSTILE = [
  '=Headline() <h1>"quoted"</h1> \u202egnp.exe',
  `Anna Berg said that =1+1 <script>alert('x')</script> & ]]> <!-- was 😀 𝒜stral; "]-->|x| end`,
  'Omar "the\\N" Khan said: "@SUM(A1) ::error file=x::boom%0A \u001b[31mred\u009b0m \u202eevil\u202c | `tick` *\ud800* \\".',
  `Anna Berg claimed that ${'w'.repeat(100_000)} 🇸🇾 stayed.`,
  'قال أحمد الحسن إن =2+2 و😀 <img src=x onerror=alert(1)> \u200f"انتهى"؛\u2028 سطر.',
  'It rained, {{7*7}} and $\\x$ #1 @user.',
].join('\n');

const read = async (name: string, text: string): Promise<Read> => ({
  text,
  report: await reportOn({ id: name, path: `claims/articles/${name}.txt`, text, language: 'auto' }),
});

const FOLDER = new URL('../../../claims/articles/', import.meta.url);

const ofFile = (name: string): Promise<Read> => read(name, readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'));

const NAMES: Readonly<Record<string, string>> = {
  seed: 'the seed',
  'wikinews-0061': 'an Arabic article',
  'wikinews-korea': 'an English article',
};
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));

/** The article of hostile content: formulas, tags, escape sequences, overrides, workflow commands, half a pair, a very long word. */
export const hostile = await read('a "b" <c> #1', HOSTILE);

/** The seed, all articles from the news beside it, and the hostile one. */
export const articles: readonly (readonly [string, Read])[] = [
  ...(await Promise.all(files.map(async (name) => [NAMES[name] ?? name, await ofFile(name)] as const))),
  ['an article of hostile content', hostile],
];

/** Options for a file, with the changes that a test needs. */
export const options = (changes: Partial<RenderOptions> = {}): RenderOptions => ({
  width: 80,
  color: 0,
  bidi: 'none',
  ui: 'en',
  columns: null,
  all: false,
  explain: false,
  wrap: false,
  heading: false,
  ...changes,
});
