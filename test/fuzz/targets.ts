import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticle } from '../../src/claimfile/newsroom/check-newsroom.ts';
import { readPolicy } from '../../src/claimfile/settings/policy.ts';
import { readSettings } from '../../src/claimfile/settings/read-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/claimfile/settings/settings.ts';
import { diffClaims } from '../../src/diff/diff.ts';
import { versionOf } from '../../src/diff/version.ts';
import type { Report } from '../../src/index.ts';
import { decode } from '../../src/input/decode.ts';
import { readJsonl } from '../../src/input/jsonl.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { packOf } from '../../src/language/index.ts';
import type { Problem } from '../../src/problem.ts';
import { FORMAT_NAMES, formats } from '../../src/render/claims/claim-formats.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import { prepare } from '../../src/render/terminal/prepare.ts';
import { analyzeArticle, analyzeWithPack, reportOn } from '../../src/report/build.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { GOOD, problemsOf, shortly } from '../claimfile/good.ts';
import { draftOf, update } from '../claimfile/update/updating.ts';
import { fc } from '../properties.ts';
import { ROOT } from '../structure/sources.ts';
import { anyArticle } from './articles.ts';
import { DOCUMENTS } from './documents.ts';
import { LAWS } from './laws.ts';

/** A part of the program, with random texts and the laws that it must satisfy for each. */
export interface Target {
  readonly input: fc.Arbitrary<readonly string[]>;
  /** Throws where something does not hold. */
  readonly holds: (...input: readonly string[]) => Promise<void>;
  /** How many of a hundred inputs are for it. */
  readonly share: number;
}

const article = anyArticle.map((text) => [text]);
const analyzed = (text: string) => analyzeArticle({ id: 'a', path: null, text, language: 'auto' });

const OPTIONS: RenderOptions = {
  ...{ width: 80, color: 0, bidi: 'none', ui: 'en', columns: null, all: true, explain: true, wrap: true },
  heading: false,
};
// Line ends and tabs are in many formats; no other control character may pass.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const JSON_FORMATS = ['json', 'annotations', 'jsonld', 'label-studio'];
// Its text file is the article itself, which is not shown.
const RAW = ['brat'];

async function written(text: string): Promise<void> {
  const report = await reportOn({ id: 'a', path: null, text, language: 'auto' });
  await prepare(report, OPTIONS);
  for (const name of FORMAT_NAMES) {
    const format = await formats[name]();
    await format.prepare?.(report, OPTIONS);
    const out = `${format.open?.(OPTIONS) ?? ''}${format.render(report, OPTIONS, text)}${format.close?.(OPTIONS) ?? ''}`;
    assert.ok(out === '' || out.endsWith('\n'), `${name} ends in the middle of a line`);
    if (!RAW.includes(name)) assert.doesNotMatch(out, CONTROLS, name);
    if (JSON_FORMATS.includes(name)) JSON.parse(out);
  }
}

const FILES = [
  GOOD,
  ...['seed', 'wikinews-korea'].map((name) => readFileSync(join(ROOT, `claims/${name}.yaml`), 'utf8')),
];
const YAML = [
  ...[
    '',
    '  ',
    '    ',
    '- ',
    '-',
    ': ',
    ':',
    '#',
    '|',
    '>',
    '&a',
    '*a',
    '<<: *a',
    '!!binary x',
    '? ',
    '"',
    "'",
    '{',
    '}',
  ],
  ...[
    '[',
    ']',
    ',',
    '...',
    '---',
    '%YAML 1.1',
    '~',
    'null',
    'true',
    '.inf',
    '0x1',
    '1e400',
    '2024-13-45',
    '\t',
    '\r',
    '\u0000',
  ],
  ...[
    '\ud800',
    '\u202e',
    '\ufeff',
    '__proto__',
    'constructor',
    'x'.repeat(200),
    '…',
    ' … ',
    'id',
    'claims:',
    'sources:',
    'content',
  ],
  ...['chain:', 'parent:', 'ignore:', 'at:', 'exact', '[[[[[[[[', '{{{{{{{{'],
];
const cut = fc.record({
  line: fc.nat(200),
  from: fc.nat(60),
  length: fc.oneof(fc.nat(5), fc.nat(60)),
  by: fc.oneof(fc.constantFrom(...YAML), fc.string({ unit: 'binary', maxLength: 6 })),
});
/** A claim file, or a few lines of one, with words cut out and YAML put in. */
const anyFile = fc
  .tuple(fc.constantFrom(...FILES), fc.nat(80), fc.array(cut, { minLength: 1, maxLength: 6 }))
  .map(([file, count, cuts]) => {
    const lines = file.split('\n').slice(0, 30 + count);
    for (const { line, from, length, by } of cuts) {
      const at = line % lines.length;
      const old = lines[at] ?? '';
      lines[at] = old.slice(0, from) + by + old.slice(from + length);
    }
    return lines.join('\n');
  });

/** Every problem has a rule, words, and a place in the text. */
function placed(problems: readonly Problem[], text: string): void {
  const lines = text.split(/\r\n|[\n\r]/);
  for (const { rule, message, line = 1, column = 1 } of problems) {
    assert.match(rule, /^[a-z-]+$/);
    assert.ok(message.length > 0 && !message.includes('undefined') && !message.includes('[object'), message);
    assert.ok(line >= 1 && line <= lines.length + 1 && column >= 1, `${line}:${column}`);
  }
}

/** The spans of each attribution of a report that ends before an offset. */
const spansIn = ({ claims }: Report, end: number): string[] =>
  claims
    .filter(({ source }) => source !== null)
    .map(({ content, cue, source }) => [content, cue, source].map((part) => part?.spans ?? []))
    .filter((parts) => parts.flat().every((span) => span.end < end))
    .map((parts) => JSON.stringify(parts));

async function* bytes(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = new TextEncoder().encode(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

const JSONL = [
  '{"id":"a","text":"',
  '"}',
  '{',
  '}',
  '\n',
  '\r\n',
  '\\u0000',
  '\\ud800',
  '\\',
  '"',
  'قال الوزير',
  '"language":"xx"',
  '[]',
  '1',
  'null',
];

/** What is fuzzed, by name. */
export const TARGETS: Readonly<Record<string, Target>> = {
  ...DOCUMENTS,
  analysis: {
    share: 30,
    input: article,
    holds: async (text = '') => {
      const report = await reportOn({ id: 'a', path: null, text, language: 'auto' });
      reportSchema.parse(report);
      for (const law of Object.values(LAWS)) law(report, text);
    },
  },
  appending: {
    share: 5,
    input: fc.tuple(anyArticle, anyArticle),
    holds: async (text = '', more = '') => {
      // Sentences that end, without quotation marks that may not: what comes behind can only add to them.
      const whole = `The report follows.\n${text.replace(/[^\p{L}\p{M}\p{N} ,.\n]/gu, '')}.\n\n`;
      // In English a quotation without a source continues the statement before it.
      const next = detectLanguage(whole) === 'en' ? more.replace(/\p{Quotation_Mark}|\p{Pi}|\p{Pf}|`/gu, '') : more;
      // Which claims are likely to be right depends on the length of the whole text.
      const pack = { ...(await packOf(detectLanguage(whole))), confidence: null };
      const [before = [], after = []] = await Promise.all(
        [whole, `${whole}${next}`].map(async (each) =>
          spansIn((await analyzeWithPack(pack, { id: 'a', path: null, text: each })).report, whole.length),
        ),
      );
      const kept = new Set(after);
      assert.deepEqual(
        before.filter((claim) => !kept.has(claim)),
        [],
      );
    },
  },
  formats: { share: 5, input: article, holds: async (text = '') => written(text) },
  draft: {
    share: 5,
    input: article,
    holds: async (text = '') => {
      const draft = await draftOf(text);
      assert.deepEqual(shortly(await problemsOf(draft, { found: 'read', text })), []);
      assert.equal((await update(draft, text)).text, draft);
    },
  },
  'claim files': {
    share: 15,
    input: anyFile.map((text) => [text]),
    holds: async (text = '') => placed(await problemsOf(text), text),
  },
  'newsroom rules': {
    share: 5,
    input: article,
    holds: async (text = '') => placed(await checkArticle(await analyzed(text), DEFAULT_SETTINGS), text),
  },
  settings: {
    share: 5,
    input: anyFile.map((text) => [text]),
    holds: async (text = '') => {
      for (const result of [readSettings(text, 's.yaml'), readPolicy(text, 'p.yaml')]) {
        if ('problems' in result) placed(result.problems, text);
      }
    },
  },
  diff: {
    share: 5,
    input: fc.tuple(anyArticle, anyArticle),
    holds: async (before = '', after = '') => {
      const [one, other] = await Promise.all(
        [before, after].map(async (text) => versionOf(await reportOn({ id: 'a', path: null, text, language: 'auto' }))),
      );
      assert.ok(one !== undefined && other !== undefined);
      diffClaims(one.claims, other.claims);
      assert.deepEqual(diffClaims(one.claims, one.claims), []);
    },
  },
  'JSON lines': {
    share: 5,
    input: fc
      .array(fc.oneof(fc.constantFrom(...JSONL), fc.string({ unit: 'binary' })))
      .map((parts) => [parts.join('')]),
    holds: async (text = '') => {
      const origin = { path: null, name: 'x', language: 'auto', languages: ['auto', 'ar', 'en'] };
      const counts = await Promise.all(
        [1, 7, 10_000].map(async (size) => {
          let count = 0;
          for await (const item of readJsonl(bytes(text, size), origin)) count += 'article' in item ? 1 : 1000;
          return count;
        }),
      );
      assert.equal(new Set(counts).size, 1);
      decode(new TextEncoder().encode(text));
    },
  },
};
