import { lazily } from '../memo.ts';

/**
 * The SHA-256 of a text in UTF-8, by Node's own implementation. `node:crypto` is loaded on the first
 * call: loading it takes longer than analysing a short article, and most runs need no digest.
 */
export const sha256Of = (text: string, encoding: 'hex' | 'base64' = 'hex'): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest(encoding);

/**
 * A function that returns the SHA-256 of a text in hexadecimal, computed when it is called. Works
 * outside Node too, where an implementation in JavaScript is loaded at once.
 */
export async function lazySha256(text: string): Promise<() => string> {
  if (globalThis.process?.getBuiltinModule !== undefined) return lazily(() => sha256Of(text));
  const { sha256Anywhere } = await import('./sha256-anywhere.ts');
  return lazily(() => sha256Anywhere(text));
}
