const SEARCHED_BYTES = 4096;
const XML = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i;
const META = /<meta\s[^<>]*?charset\s*=[\s"']*([\w.:-]+)/i;

/** The encoding that a page declares in its first 4,096 bytes; null where it declares none. HTML says 1,024. */
export function charsetOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, SEARCHED_BYTES)).toString('latin1');
  return (XML.exec(start) ?? META.exec(start))?.[1] ?? null;
}
