import { createRequire } from 'node:module';
import { instance } from '@viz-js/viz';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { between, render as dot } from '../../../src/render/claims/dot.ts';
import { render as mermaid, open } from '../../../src/render/claims/mermaid.ts';
import type { Report } from '../../../src/report/report.ts';
import { type Tellings, tellersOf } from '../../../src/report/tellers.ts';
import { claimOf, ownVoice, reportOf } from '../../report/fixture.ts';
import { CHROMIUM, launch } from '../html/browser.ts';
import { articles, options } from './articles.ts';

const require = createRequire(import.meta.url);

const chain = (...names: string[]) => names.map((name) => ({ id: name, name }));
const source = (name: string | null, text = name ?? '') => ({
  text,
  spans: [],
  id: name,
  name,
  transparency: name === null ? ('none' as const) : ('person' as const),
});
const ways = ({ tellers, tellings }: Tellings): string[] => {
  const name = (key: string | null): string =>
    key === null ? '(article)' : (tellers.find((teller) => teller.key === key)?.name ?? '(nobody)');
  return tellings.map(({ from, to, claims, level }) => `${name(from)} > ${name(to)}: ${level} ${claims.join(' ')}`);
};

describe('the graph of tellers', () => {
  test.each([
    ['a source tells the article', [claimOf({ chain: chain('A'), source: source('A') })], ['A > (article): low c1']],
    [
      'a source tells somebody who tells the article',
      [claimOf({ chain: chain('A', 'B'), source: source('B') })],
      ['A > (article): low c1', 'B > A: low c1'],
    ],
    [
      'several claims go one way, which has the highest of their levels',
      [
        claimOf({ chain: chain('A'), source: source('A') }),
        claimOf({
          id: 'c2',
          chain: chain('A'),
          source: source('A'),
          hedging: { level: 'high', points: 3, reasons: [] },
        }),
      ],
      ['A > (article): high c1 c2'],
    ],
    ['nobody is named', [claimOf({ chain: [], source: source(null) })], ['(nobody) > (article): low c1']],
    [
      'somebody is named who could not be resolved',
      [claimOf({ chain: chain('A'), source: source(null, 'she') })],
      ['A > (article): low c1', 'she > A: low c1'],
    ],
    ['the writer is no teller', [ownVoice()], []],
  ])('%s', (_, claims, expected) => {
    expect(ways(tellersOf(reportOf(claims)))).toEqual(expected);
  });
});

const HOSTILE_NAME = '"]-->|x| <b>=1</b> \\N & \\" ]]> end; \u001b[31m\u202e `a` #quot; %%{init}%% 😀';
const hostileNames: Report = reportOf([
  claimOf({ chain: chain(HOSTILE_NAME, 'B'), source: source('B') }),
  claimOf({ id: 'c2', chain: chain('B', HOSTILE_NAME), source: source(HOSTILE_NAME) }),
]);
const shownName = '"]-->|x| <b>=1</b> \\N & \\" ]]> end; ␛[31m⟨U+202E⟩ `a` #quot; %%{init}%% 😀';

const graphs: readonly (readonly [string, Report])[] = [
  ...articles.map(([name, { report }]) => [name, report] as const),
  ['names of hostile content', hostileNames],
  ['an article without claims', reportOf([])],
];

const viz = await instance();

describe.each(graphs)('%s', (_, report) => {
  const { tellers, tellings } = tellersOf(report);
  const names = tellers.map(({ name }) => (name === HOSTILE_NAME ? shownName : (name ?? '(nobody named)')));

  test('is a graph for Graphviz with every teller and every edge', () => {
    const result = viz.render(dot(report, options()), { format: 'svg' });
    // Without a font it guesses the width of letters, which is a warning.
    expect(result.errors.filter(({ level }) => level === 'error')).toEqual([]);
    const drawn = result.output ?? '';
    expect(drawn.match(/class="node"/g)).toHaveLength(tellers.length + 1);
    expect(drawn.match(/class="edge"/g) ?? []).toHaveLength(tellings.length);
    const texts = Array.from(drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = '']) => unescaped(text));
    expect(names.filter((name) => !texts.includes(unspaced(name)))).toEqual([]);
  });

  test('is a flowchart of Mermaid, with names escaped', () => {
    const chart = readMermaid(open(options()) + mermaid(report, options()));
    expect(chart.rest).toEqual([]);
    expect(chart.nodes.slice(1)).toEqual(names);
    expect(chart.edges).toHaveLength(tellings.length);
  });
});

describe.skipIf(CHROMIUM === null)('Mermaid itself, in a browser,', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await launch()).newPage();
    await page.addScriptTag({ path: require.resolve('@mermaid-js/tiny') });
  }, 60_000);
  afterAll(() => page.context().browser()?.close());

  test.each(graphs)('draws %s, with every teller and every edge', async (_, report) => {
    const { tellers, tellings } = tellersOf(report);
    const chart = JSON.stringify(open(options()) + mermaid(report, options()));
    await page.evaluate(`mermaid.render('chart', ${chart}).then(({ svg }) => { document.body.innerHTML = svg; })`);
    const drawn = (await page.locator('.node').allTextContents()).map(unspaced);
    expect(drawn).toHaveLength(tellers.length + 1);
    const shown = tellers.map(({ name }) => (name === HOSTILE_NAME ? shownName : (name ?? '(nobody named)')));
    expect(shown.filter((name) => !drawn.includes(unspaced(name)))).toEqual([]);
    expect(await page.locator('path.flowchart-link').count()).toBe(tellings.length);
    // Nothing but text has come out of a name.
    expect(await page.locator('svg :is(b, script, a, img)').count()).toBe(0);
  });
});

test('several articles are several graphs in one text', () => {
  const [one, two] = [articles[0]?.[1].report, articles[1]?.[1].report];
  if (one === undefined || two === undefined) throw new Error('no articles');
  const text = dot(one, options()) + between() + dot(two, options());
  expect(text.match(/^digraph \{$/gm)).toHaveLength(2);
  const chart = open(options()) + mermaid(one, options()) + mermaid(two, options());
  expect(readMermaid(chart).rest).toEqual([]);
});

test('with an Arabic interface it is drawn from the right', () => {
  expect(dot(reportOf(), options({ ui: 'ar' }))).toContain('rankdir=RL;');
  expect(open(options({ ui: 'ar' }))).toBe('flowchart RL\n');
});

const unescaped = (text: string): string =>
  unspaced(
    text
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );

// Graphviz writes blanks as no-break spaces.
const unspaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

/** The statements of a flowchart as Mermaid's grammar has them; `rest` is what is none. */
function readMermaid(chart: string) {
  const [first, ...lines] = chart.trimEnd().split('\n');
  expect(first).toMatch(/^flowchart (?:LR|RL)$/);
  const NODE = /^ {4}\w+(?:\[\/"([^"]*)"\/\]|\(\["([^"]*)"\]\)|\["([^"]*)"\])$/;
  const nodes = lines.flatMap((line) => {
    const match = NODE.exec(line);
    const text = match?.slice(1).find((group) => group !== undefined);
    return text === undefined ? [] : [text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))];
  });
  const edges = lines.filter((line) => /^ {4}\w+ -->\|"[^"]*"\| \w+$/.test(line));
  const known = (line: string): boolean =>
    NODE.test(line) || edges.includes(line) || /^ {2}(?:end|subgraph \w+\["[^"]*"\])$/.test(line);
  return { nodes, edges, rest: lines.filter((line) => !known(line)) };
}
