import { decodeText } from '../../src/input/encoding.ts';

/** The bytes of a text in an encoding of one byte a character, which only a decoder is there for. */
export function inBytes(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => {
      const decoded = decodeText(Uint8Array.of(byte), { given: encoding, declared: null });
      return ['text' in decoded ? decoded.text : '', byte];
    }),
  );
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f));
}
