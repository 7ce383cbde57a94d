import { lazily } from '../memo.ts';

/**
 * What gives the SHA-256 of a text in UTF-8, as hexadecimal digits. Where it runs in Node it is Node's own, which is loaded
 * when the digest is asked for: to load it takes longer than to analyse a short article, and a table does not show it.
 * Elsewhere other code for it is loaded at once.
 */
export async function sha256Of(text: string): Promise<() => string> {
  const { getBuiltinModule } = globalThis.process ?? {};
  if (getBuiltinModule !== undefined)
    return lazily(() => getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex'));
  const { sha256Anywhere } = await import('./digest-anywhere.ts');
  return lazily(() => sha256Anywhere(text));
}
