import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from './sources.ts';

const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);

describe('the tree', () => {
  test('has only the expected entries at its top', () => {
    const top = new Set(tracked.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
    const allowed = [
      'LICENSE',
      'README.md',
      'bin',
      'claims',
      'package-lock.json',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
    ];
    expect([...top].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('has no generated files', () => {
    expect(tracked.filter((path) => /^dist\/|\/pack\.json$|^node_modules\//.test(path))).toEqual([]);
  });

  test('bundles run-time code: all dependencies are devDependencies', () => {
    expect(Object.keys(packageJson).filter((key) => /^(?:d|peerD|optionalD|bundledD)ependencies$/.test(key))).toEqual(
      [],
    );
  });

  test('pins every dependency exactly', () => {
    const ranges = Object.entries(packageJson.devDependencies);
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range))).toEqual([]);
  });
});
