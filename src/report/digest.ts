/**
 * The SHA-256 of a text in UTF-8, as hexadecimal digits. Where it runs in Node it is Node's own: other code for it takes
 * longer to load and to run once than a short article takes to analyse. Elsewhere that is loaded when it is needed.
 */
export async function sha256Of(text: string): Promise<string> {
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
  if (crypto !== undefined) return crypto.createHash('sha256').update(text).digest('hex');
  return (await import('./digest-anywhere.ts')).sha256Anywhere(text);
}
