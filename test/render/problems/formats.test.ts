import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { RULE_GROUPS, RULES } from '../../../src/claimfile/rules/all-rules.ts';
import type { Problem } from '../../../src/problem.ts';
import type { RenderOptions } from '../../../src/render/options.ts';
import { excerptsOf } from '../../../src/render/problems/excerpt.ts';
import type { Findings } from '../../../src/render/problems/format.ts';
import {
  PROBLEM_FORMATS,
  type ProblemFormatName,
  problemFormats,
} from '../../../src/render/problems/problem-formats.ts';
import { prepare } from '../../../src/render/terminal/prepare.ts';
import { fc } from '../../properties.ts';

const OPTIONS: RenderOptions = {
  ...{ width: 80, color: 0, bidi: 'none', ui: 'en', columns: null },
  ...{ all: false, explain: false, wrap: false, heading: false },
};

async function rendered(format: ProblemFormatName, findings: Findings, options = OPTIONS): Promise<string> {
  await prepare(findings.problems, options);
  return (await problemFormats[format]()).render(findings, options);
}

/** Findings in files of these texts; a problem stands at an offset of its file. */
function findingsOf(
  texts: Readonly<Record<string, string>>,
  problems: readonly (Omit<Problem, 'line' | 'column' | 'arabic'> & { readonly offset: number })[],
): Findings {
  const placed = problems.map((problem): Problem => {
    const before = (texts[problem.path ?? ''] ?? '').slice(0, problem.offset).split('\n');
    return { ...problem, arabic: problem.message, line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
  });
  const excerpts = Object.entries(texts).flatMap(([path, text]) =>
    excerptsOf(
      text,
      placed.filter((problem) => problem.path === path),
    ),
  );
  return { files: Object.keys(texts), problems: placed, excerpts: new Map(excerpts), groups: RULE_GROUPS };
}

const TEXTS = {
  'claims/a b.yaml': 'isnad: 1\n  note: 😀 قال "نعم"\n',
  'claims/خبر.yaml': 'isnad: 2\n',
  'claims/good.yaml': 'isnad: 1\n',
};
const SOME = findingsOf(TEXTS, [
  {
    ...{ rule: 'quote-not-verbatim', severity: 'error', path: 'claims/a b.yaml', offset: 20, claim: 'c1' },
    message: 'the nearest, in line 7, is “نعم”; it has “لا”, not “نعم”',
  },
  { rule: 'unused-source', severity: 'warning', message: "no claim names 'x'", path: 'claims/a b.yaml', offset: 0 },
  { rule: 'unused-source', severity: 'info', message: "no claim names 'y'", path: 'claims/خبر.yaml', offset: 0 },
]);
const NONE = findingsOf({ 'claims/good.yaml': '' }, []);

const require = createRequire(import.meta.url);
const validSarif = (() => {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv as unknown as Ajv);
  const path = require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  return (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);
})();

describe('SARIF', () => {
  const runOf = async (findings: Findings) => JSON.parse(await rendered('sarif', findings)).runs[0];

  test.each([
    ['problems', SOME],
    ['none', NONE],
  ])('with %s is what the official schema says', async (_, findings) => {
    expect(validSarif(await rendered('sarif', findings))).toEqual([]);
  });

  test('is rejected by the schema where it is invalid', async () => {
    const wrong = (await rendered('sarif', SOME)).replace('"startLine": 2', '"startLine": 0');
    expect(validSarif(wrong)).toHaveLength(1);
  });

  test('has addresses for paths, and columns in UTF-16 units', async () => {
    const { results, columnKind, artifacts } = await runOf(SOME);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(SOME.problems[0]).toMatchObject({ line: 2, column: 11 });
    expect(results[0]).toEqual({
      ...{ ruleId: 'quote-not-verbatim', ruleIndex: RULES.findIndex(({ id }) => id === 'quote-not-verbatim') },
      ...{ level: 'error', message: { text: SOME.problems[0]?.message } },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'claims/a%20b.yaml' },
            region: { startLine: 2, startColumn: 12 },
          },
        },
      ],
      partialFingerprints: { 'isnadProblem/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) },
    });
    expect(artifacts[1]).toEqual({ location: { uri: 'claims/%D8%AE%D8%A8%D8%B1.yaml' } });
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note']);
  });

  test('has fingerprints that ignore the line, and differ for equal problems', async () => {
    const [first] = SOME.problems;
    if (first === undefined) throw new Error('there is one');
    const moved = { ...first, line: 9, message: first.message.replace('line 7', 'line 8') };
    const { results } = await runOf({ ...SOME, problems: [first, moved, { ...first, claim: 'c2' }] });
    const prints = results.map(({ partialFingerprints }: never) => partialFingerprints['isnadProblem/v1']);
    expect(prints[1]).toBe(prints[0].replace(':1', ':2'));
    expect(prints[2].slice(0, 16)).not.toBe(prints[0].slice(0, 16));
  });

  test('explains every rule', async () => {
    const { rules } = (await runOf(NONE)).tool.driver;
    expect(rules).toHaveLength(RULES.length);
    expect(rules[0]).toMatchObject({ id: 'file-unreadable', help: { text: expect.stringContaining('Wrong:') } });
  });

  test('has a file’s address for a path from the root', async () => {
    const { results } = await runOf(
      findingsOf({ '/a/b?.yaml': 'x' }, [
        { rule: 'x', severity: 'error', message: 'y', path: '/a/b?.yaml', offset: 0 },
      ]),
    );
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///a/b%3F.yaml');
  });
});

describe('JUnit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase'].includes(name),
  });

  test('has a case for each file and group of rules, those without a problem too', async () => {
    const xml = await rendered('junit', SOME);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = parser.parse(xml);
    expect(testsuites).toMatchObject({ tests: String(3 * RULE_GROUPS.length), failures: '2', errors: '0' });
    expect(
      testsuites.testsuite.map(({ name, failures }: { name: string; failures: string }) => `${name} ${failures}`),
    ).toEqual(['claims/a b.yaml 2', 'claims/خبر.yaml 0', 'claims/good.yaml 0']);
    const names = testsuites.testsuite[2].testcase.map(({ name }: { name: string }) => name);
    expect(names).toEqual(RULE_GROUPS.map(({ name }) => name));
  });

  test('has failures, and output for information', async () => {
    const { testsuites } = parser.parse(await rendered('junit', SOME));
    const cases = (index: number) => testsuites.testsuite[index].testcase;
    expect(cases(0).find(({ failure }: { failure?: unknown }) => failure !== undefined)).toMatchObject({
      classname: 'claims/a b.yaml',
      failure: { type: 'unused-source', message: "no claim names 'x'" },
    });
    expect(cases(1).flatMap((each: Record<string, unknown>) => each['system-out'] ?? [])).toEqual([
      "claims/خبر.yaml:1:1: info: no claim names 'y' [unused-source]",
    ]);
  });
});

describe('Markdown', () => {
  test('is a table', async () => {
    expect((await rendered('markdown', SOME)).split('\n')).toEqual([
      '**3 problems in 2 of 3 files: 1 error, 1 warning, 1 info**',
      '',
      '| | Place | Rule | Problem |',
      '| --- | --- | --- | --- |',
      '| ❌ error | <bdi>claims/a b.yaml</bdi>:2:11 | quote-not-verbatim | the nearest, in line 7, is <bdi>“نعم”</bdi>; it has <bdi>“لا”</bdi>, not <bdi>“نعم”</bdi> |',
      "| ⚠️ warning | <bdi>claims/a b.yaml</bdi>:1:1 | unused-source | no claim names 'x' |",
      "| ℹ️ info | <bdi>claims/خبر.yaml</bdi>:1:1 | unused-source | no claim names 'y' |",
      '',
    ]);
    expect(await rendered('markdown', NONE)).toBe('1 file, no problems\n');
  });

  test('fits into a comment', async () => {
    const [first] = SOME.problems;
    const text = await rendered('markdown', {
      ...SOME,
      problems: Array.from({ length: 3000 }, () => first as Problem),
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\n\n… and \d+ more problems\n$/);
  });

  test('makes no link, mention, image or tag of a file’s text', async () => {
    const message = '<img src=x> ![a](http://b.c) @desk #12 **x** `y` | z www.a.b https://c.d';
    const text = await rendered('markdown', { ...SOME, problems: [{ ...(SOME.problems[1] as Problem), message }] });
    const [row = ''] = text.split('\n').slice(4);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row.replaceAll(/<\/?bdi>|<!-- -->/g, '')).not.toMatch(/[<>`*[\]]/);
    expect(row).not.toMatch(/@\w|(?<!&)#\w|:\/\/|www\.(?!<)/);
  });
});

describe('for people', () => {
  test('the line of a problem is shown below it', async () => {
    expect(await rendered('stylish', SOME)).toBe(
      [
        'claims/a b.yaml',
        '  2:11 error quote-not-verbatim',
        '    the nearest, in line 7, is “نعم”; it has “لا”, not “نعم”',
        '    | note: 😀 قال "نعم"',
        '  1:1 warning unused-source',
        "    no claim names 'x'",
        '    | isnad: 1',
        '',
        'claims/خبر.yaml',
        '  1:1 info unused-source',
        "    no claim names 'y'",
        '    | isnad: 2',
        '',
        '3 problems in 2 of 3 files: 1 error, 1 warning, 1 info',
        '',
      ].join('\n'),
    );
  });

  test('of a long line the part around the problem', async () => {
    const text = `note: ${'ا '.repeat(5000)}X${' ب'.repeat(5000)}`;
    const found = findingsOf({ 'a.yaml': text }, [
      { rule: 'x', severity: 'error', message: 'y', path: 'a.yaml', offset: text.indexOf('X') },
    ]);
    const shown = await rendered('stylish', found);
    expect(shown).toMatch(/\n {4}\| ….*X.*…\n/);
    expect(shown.length).toBeLessThan(400);
    for (const line of (await rendered('stylish', found, { ...OPTIONS, wrap: true, width: 40, bidi: 'isolate' })).split(
      '\n',
    )) {
      expect([...line.replaceAll(/[\u2066-\u2069]/g, '')].length).toBeLessThanOrEqual(50);
    }
  });
});

describe('the content of a claim file cannot inject escape sequences or commands', () => {
  const HOSTILE =
    '\u001b[31mred\r\n::error::x\n##vso[task.x]]]><b>%0A&amp;\u202e\u2066|`@all\u0000\ufffe\ud800"\' -->=1+1';
  const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const hostile = (text: string): Findings => {
    const path = `claims/${text}.yaml`;
    const problems = [{ rule: 'quote-moved', severity: 'error', message: text, path, offset: 0, claim: text } as const];
    return findingsOf({ [path]: text }, problems);
  };

  test.each(PROBLEM_FORMATS)('as %s', async (format) => {
    const text = await rendered(format, hostile(HOSTILE));
    expect(text).not.toMatch(UNSEEN);
    expect(text).not.toMatch(/^(?:::error::|##vso)/m);
  });

  const SIZES: Readonly<Partial<Record<ProblemFormatName, number>>> = { line: 1, ndjson: 1, github: 2, markdown: 5 };
  const unlikely = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...HOSTILE, '\u2028', ']]>', '<!--', '](', 'ا', '😀')).map((parts) => parts.join('')),
  );

  test('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(unlikely, async (held) => {
        const findings = hostile(held);
        for (const format of PROBLEM_FORMATS) {
          const text = await rendered(format, findings);
          expect(text).not.toMatch(UNSEEN);
          const lines = SIZES[format];
          if (lines !== undefined) expect(text.trimEnd().split('\n')).toHaveLength(lines);
          if (format === 'junit') expect(XMLValidator.validate(text)).toBe(true);
          if (format === 'junit') expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
          if (format === 'sarif') expect(validSarif(text)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
