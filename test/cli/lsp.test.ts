import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InlayHint,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { isnad, start } from './run.ts';

const ARTICLE = 'قالت وكالة "سانا" إن المدارس أُغلقت أمس.\nوزعم مسؤول كبير أن الأزمة انتهت قبل أيام.\n';
const folder = mkdtempSync(join(tmpdir(), 'isnad-lsp-'));
const path = join(folder, 'claims.yaml');
const [uri, articleUri] = ['claims.yaml', 'article.txt'].map((name) => String(pathToFileURL(join(folder, name)))) as [
  string,
  string,
];
let draft = '';

beforeAll(async () => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  await isnad(['draft', join(folder, 'article.txt'), '--output', path]);
  draft = readFileSync(path, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

let server: ChildProcess;
let client: ProtocolConnection;
let published: PublishDiagnosticsParams[] = [];

beforeEach(async () => {
  server = start(['lsp', '--stdio']);
  const streams = [server.stdout as Readable, server.stdin as Writable] as const;
  client = createProtocolConnection(new StreamMessageReader(streams[0]), new StreamMessageWriter(streams[1]));
  published = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
});
afterEach(() => {
  client.dispose();
  server.kill();
});

async function open(text: string, languageId = 'yaml', at = uri): Promise<void> {
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: at, languageId, version: 1, text } });
}

/** The problems published for a version of the claim file. */
async function diagnosticsOf(version: number): Promise<Diagnostic[]> {
  for (;;) {
    const found = published.find((one) => one.uri === uri && one.version === version);
    if (found !== undefined) return found.diagnostics;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const positionOf = (text: string, words: string) => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length };
};

describe('isnad lsp', () => {
  test('publishes the problems of a claim file, and of each version of it', async () => {
    const wrong = draft.replace('cue: زعم', 'cue: أكد');
    await open(wrong);
    expect(await diagnosticsOf(1)).toMatchObject([
      {
        code: 'words-not-verbatim',
        severity: 1,
        source: 'isnad',
        range: { start: positionOf(wrong, 'أكد'), end: { line: positionOf(wrong, 'أكد').line } },
      },
    ]);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: draft }],
    });
    expect(await diagnosticsOf(2)).toEqual([]);
  });

  test('completes the ids of sources', async () => {
    await open(draft);
    const items = await client.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: positionOf(draft, 'وكالة-سانا\n    cue'),
    });
    expect(items).toMatchObject([{ label: 'وكالة-سانا', detail: 'وكالة سانا' }, {}]);
  });

  test('shows the sentence of the article', async () => {
    await open(draft);
    const params = { textDocument: { uri }, position: positionOf(draft, 'زعم') };
    expect(await client.sendRequest('textDocument/hover', params)).toMatchObject({
      contents: { kind: 'markdown', value: expect.stringContaining('**الأزمة انتهت قبل أيام**') },
    });
    const above = { textDocument: { uri }, position: { line: 0, character: 0 } };
    expect(await client.sendRequest('textDocument/hover', above)).toBeNull();
  });

  test('fixes what the article settles, as --fix does', async () => {
    const stale = draft.replace(/sha256: \w{64}/, `sha256: ${'a'.repeat(64)}`);
    await open(stale);
    const { line } = positionOf(stale, 'sha256');
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = (await client.sendRequest('textDocument/codeAction', params)) as CodeAction[];
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      ['Record the new SHA-256 of the article', 'quickfix'],
      ['Fix all that the article settles', 'source.fixAll'],
    ]);
    const [edit] = actions[0]?.edit?.changes?.[uri] ?? [];
    expect(draft.split('\n')[line]).toContain(edit?.newText);
  });

  test('shows in an article who says what', async () => {
    await open(ARTICLE, 'plaintext', articleUri);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const hints = await client.sendRequest('textDocument/inlayHint', { textDocument: { uri: articleUri }, range });
    expect((hints as InlayHint[]).map(({ label, position }) => [label, position.line])).toEqual([
      ['◑ وكالة سانا:', 0],
      ['● مسؤول كبير:', 1],
    ]);
  });

  test.each([
    ['settings', 'yaml', 'rules: {}\n'],
    ['another YAML file', 'yaml', 'a: 1\n'],
    ['a program', 'typescript', 'isnad: 1\n'],
  ])('says nothing of %s', async (_, languageId, text) => {
    await open(text, languageId);
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
    expect(await client.sendRequest('textDocument/hover', params)).toBeNull();
    expect(await client.sendRequest('textDocument/completion', params)).toEqual([]);
    expect(published).toEqual([]);
  });

  test('ends with 0 when the client shuts it down, and with 1 when the client is gone', async () => {
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    expect((await once(server, 'exit'))[0]).toBe(0);
    const other = start(['lsp', '--stdio']);
    other.stdin?.end();
    expect((await once(other, 'exit'))[0]).toBe(1);
  });
});
