const LOOKED_AT = 4096;
const XML = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i;
const META = /<meta\s[^<>]*?charset\s*=[\s"']*([\w.:-]+)/i;

/** The encoding that a page declares in its first 4,096 bytes; null where it declares none. */
export function charsetOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  return (XML.exec(start) ?? META.exec(start))?.[1] ?? null;
}
