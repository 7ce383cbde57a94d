import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ArticleName, edited, inside, removed, textOf } from './claim-edits/edits.ts';
import { isnad } from './run.ts';

// What people have removed or put in other words stays so, in drafts of the built program.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-corrections-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => isnad(args, { cwd: folder });
const read = (): string => readFileSync(join(folder, 'a.yaml'), 'utf8');
const write = (text: string): void => writeFileSync(join(folder, 'a.yaml'), text);
const publish = (text: string): void => writeFileSync(join(folder, 'a.txt'), text);

/** Drafts a claim file; returns the id of the claim with some words. */
async function drafted(name: ArticleName, content: string): Promise<string> {
  publish(textOf(name, 'txt'));
  await run('draft', 'a.txt', '-o', 'a.yaml');
  const record =
    read()
      .split('\n\n')
      .find((part) => part.includes(`content: ${content}`)) ?? '';
  return /- id: (.*)/.exec(record)?.[1] ?? '';
}

const CASES: readonly (readonly [ArticleName, content: string, more: string])[] = [
  ['bridge-ar', 'الشركة لم تفحص الأعمدة', 'وأكدت الحداد أن الطريق مفتوح.'],
  ['bridge-en', 'the contractor had never tested the pillars', 'Mayor Brandt said that the road is open.'],
];

describe.each(CASES)('in %s', (name, content, more) => {
  const longer = `${textOf(name, 'txt').trimEnd()}\n${more}\n`;

  test('a deleted claim stays deleted, and is not missing', async () => {
    const id = await drafted(name, content);
    const source = /source: (.*)/.exec(read().split(`- id: ${id}\n`)[1] ?? '')?.[1] ?? '';
    write(edited(read(), [removed(id), removed(source)]));
    expect(await run('validate', 'a.yaml')).toMatchObject({ exit: 0 });
    publish(longer);
    const { stderr } = await run('draft', '--update', 'a.yaml');
    expect(stderr).toMatch(/^isnad: a\.yaml: 1 claim added/);
    expect(read()).not.toContain(content);
    expect(await run('validate', 'a.yaml')).toMatchObject({ exit: 0 });
    expect((await run('draft', '--update', 'a.yaml')).stderr).toBe('isnad: a.yaml: up to date\n');
  });

  test('a claim in other words keeps them', async () => {
    const id = await drafted(name, content);
    write(edited(read(), [inside(id, `content: ${content}`, 'content: as I would put it')]));
    publish(longer);
    await run('draft', '--update', 'a.yaml');
    expect(read()).toContain('content: as I would put it\n');
    expect(read()).not.toContain(content);
    expect(read()).not.toContain('gone');
  });

  test('a claim whose sentence was changed is offered again', async () => {
    const id = await drafted(name, content);
    write(edited(read(), [removed(id)]));
    const [first = '', ...rest] = content.split(' ');
    publish(textOf(name, 'txt').replace(content, [first, 'X', ...rest].join(' ')));
    await run('draft', '--update', 'a.yaml');
    expect(read()).toContain(`${first} X`);
  });

  test('without the record everything is offered, and a new record begun', async () => {
    const id = await drafted(name, content);
    write(edited(read(), [removed(id), [/\n# what[\s\S]*/, '']]));
    expect((await run('validate', 'a.yaml')).stdout).toContain('claim-missing');
    expect((await run('draft', '--update', 'a.yaml')).stderr).toContain('1 claim added');
    expect(read()).toMatch(/\nproposed:\n( {2}- p\w{7}\n)+$/);
  });

  test('a record from a merge of two branches, unsorted and with repeated lines, is as good', async () => {
    const id = await drafted(name, content);
    const keys = read().match(/ {2}- p\w{7}\n/g) ?? [];
    write(edited(read(), [removed(id), [/ {2}- p\w{7}\n(?! )/, `${[...keys].reverse().join('')}${keys[0]}`]]));
    publish(longer);
    await run('draft', '--update', 'a.yaml');
    expect(read()).not.toContain(content);
  });
});
