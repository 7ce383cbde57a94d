import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { diffClaims } from '../../../src/diff/diff.ts';
import type { Version, VersionClaim } from '../../../src/diff/version.ts';
import type { Comparison } from '../../../src/render/changes/format.ts';
import { render as renderJson } from '../../../src/render/changes/json.ts';
import { render as renderMarkdown } from '../../../src/render/changes/markdown.ts';
import { prepare, render } from '../../../src/render/changes/table.ts';
import { claimsOf } from '../../diff/versions.ts';
import { fc } from '../../properties.ts';
import { anyText } from '../arbitraries.ts';
import { optionsWith } from '../reports.ts';

const OLD =
  'زعم سامي نصار أن الضربات استهدفت منشآت تخزين.\nوقال أحمد حسن: «المدارس ستفتح أبوابها يوم الأحد المقبل».\nالجسر مغلق.';
const NEW =
  'أكد سامي نصار أن الضربات استهدفت منشآت تخزين.\nوقال أحمد حسن: «المدارس ستفتح أبوابها يوم الأربعاء المقبل».\nالجِسر مغلق.';

const version = (path: string | null, claims: readonly VersionClaim[]): Version => ({
  ...{ kind: 'article', path, language: 'ar', direction: 'rtl', claims },
});

async function comparison(before: string, after: string): Promise<Comparison> {
  const [was, is] = [await claimsOf(before), await claimsOf(after)];
  return { before: version('old.txt', was), after: version('new.txt', is), changes: diffClaims(was, is) };
}

describe('the table of changes', () => {
  test('has a line for each change in a pipe, and a total below', async () => {
    expect(render(await comparison(OLD, NEW), optionsWith({ wrap: false, bidi: 'none' })).split('\n')).toEqual([
      'Change                                                            Before  After     Claim                                                      Place',
      'hedge dropped; stance: distance → endorse; level: ◕ high → ◔ low  زعم     أكد       الضربات استهدفت منشآت تخزين                                1:1',
      'reworded                                                          الأحد   الأربعاء  «المدارس ستفتح أبوابها يوم [-الأحد-] {+الأربعاء+} المقبل»  2:2',
      '2 changes · one minor change (spelling, the writer’s own voice) not shown: --all',
      '',
    ]);
  });

  test('shows minor changes with --all', async () => {
    expect(render(await comparison(OLD, NEW), optionsWith({ wrap: false, bidi: 'none', all: true }))).toMatch(
      /^spelling only +الجسر +الجِسر +\[-الجسر-\] \{\+الجِسر\+\} مغلق\. +3:1\n2 changes · one minor change\n$/mu,
    );
  });

  test('is one line where nothing changed', async () => {
    expect(render(await comparison(OLD, OLD), optionsWith())).toBe('\u2066no changes in attribution\u2069\n');
    expect(render(await comparison(OLD, OLD), optionsWith({ ui: 'ar', bidi: 'none' }))).toBe('لا تغيير في الإسناد\n');
  });

  test('begins on the right for an Arabic reader', async () => {
    const [, header = ''] = render(await comparison(OLD, NEW), optionsWith({ ui: 'ar' })).split('\n');
    expect(header).toMatch(/الموضع.*القول.*بعد.*قبل.*التغيير/u);
  });

  test('is blocks on a narrow terminal', async () => {
    expect(render(await comparison(OLD, NEW), optionsWith({ width: 40, bidi: 'none' })).split('\n\n')[0]).toBe(
      'Change: hedge dropped; stance: distance\n  → endorse; level: ◕ high → ◔ low\nBefore: زعم\nAfter: أكد\nClaim: الضربات استهدفت منشآت تخزين\nPlace: 1:1',
    );
  });

  test('shows only the words round a change of a long quotation', async () => {
    const long = Array.from({ length: 30 }, (_, at) => `w${at}`);
    const said = (words: readonly string[]): string => `John Hale said: “${words.join(' ')}.”`;
    const table = render(
      await comparison(said(long), said(long.with(15, 'other'))),
      optionsWith({ wrap: false, bidi: 'none' }),
    );
    expect(table).toContain('… w11 w12 w13 w14 [-w15-] {+other+} w16 w17 w18 w19 …');
  });
});

describe('hostile words', () => {
  const EVIL = '\u001b[31m|<script>\u202e`*_[x](y)@all #1 ```';
  const said = (words: string): string => `John Hale said that the bridge ${words} is closed on Friday.`;

  test('are shown as text in a table', async () => {
    const table = render(await comparison(said('here'), said(EVIL)), optionsWith({ color: 3, width: 80 }));
    await prepare(await comparison(said('here'), said(EVIL)), optionsWith({ color: 3 }));
    expect(table).not.toMatch(/\u001b\[31m|\u202e/u);
  });

  test('make no markup, tag, mention or cell in Markdown', async () => {
    const markdown = renderMarkdown(await comparison(said('here'), said(EVIL)), optionsWith());
    expect(markdown).toContain('&#60;script&#62;');
    expect(markdown).toContain('&#96;&#42;&#95;&#91;x&#93;(y)@<!-- -->all #<!-- -->1');
    expect(markdown).not.toMatch(/<script|[\u001b\u202e]|(?<!\\)`|@all/u);
    for (const line of markdown.split('\n').filter((each) => each.startsWith('|'))) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(6);
    }
  });

  test('are data in JSON, in one coordinate system', async () => {
    const [before, after] = [said('here'), said(EVIL)];
    const json = renderJson(await comparison(before, after));
    expect(json).not.toMatch(/[\u001b\u202e]/u);
    const { changes } = JSON.parse(json);
    expect(changes).toMatchObject([
      { kind: 'quoting-changed' },
      { kind: 'reworded', minor: false, before: { words: ['here'] } },
    ]);
    for (const [side, text] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const { content } = changes[1][side];
      expect(content.spans.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
        content.text,
      ]);
    }
  });

  test('leave all lines of a table as wide', async () => {
    const [claim] = await claimsOf('John Hale said that the bridge is closed.');
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (content, other, name) => {
        const claims = [content, other].map((text) => ({
          ...(claim as VersionClaim),
          content: { text: `the bridge that is ${text}`, spans: [] },
          source: {
            name: text === content ? 'John Hale' : name,
            aliases: [],
            mention: '',
            transparency: 'person' as const,
            spans: [],
          },
        }));
        const [was, is] = [version(null, claims.slice(0, 1)), version(null, claims.slice(1))];
        const both = { before: was, after: is, changes: diffClaims(was.claims, is.claims) };
        await prepare(both, optionsWith());
        const lines = render(both, optionsWith({ width: 90, all: true }))
          .trimEnd()
          .split('\n')
          .slice(0, -1);
        expect(new Set(lines.map((line) => stringWidth(line))).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('for a pull request', () => {
  test('there is a right-to-left table with the removed and added words', async () => {
    expect(renderMarkdown(await comparison(OLD, NEW), optionsWith())).toBe(
      [
        '**2 changes · one minor change (spelling, the writer’s own voice) not shown: --all**: old.txt → new.txt',
        '',
        '<div dir="rtl">',
        '',
        '| Change | Before | After | Claim | Place |',
        '| --- | --- | --- | --- | --- |',
        '| hedge dropped<br>stance: distance → endorse<br>level: ◕ high → ◔ low | زعم | أكد | الضربات استهدفت منشآت تخزين | 1:1 |',
        '| reworded | الأحد | الأربعاء | «المدارس ستفتح أبوابها يوم <del>الأحد</del> <ins>الأربعاء</ins> المقبل» | 2:2 |',
        '',
        '</div>',
        '',
      ].join('\n'),
    );
  });

  test('no changes give one line', async () => {
    expect(renderMarkdown(await comparison(OLD, OLD), optionsWith())).toBe(
      '**no changes in attribution**: old.txt → new.txt\n',
    );
  });
});
