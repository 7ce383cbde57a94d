import mammoth from 'mammoth';
import type { Fault, Reading } from '../reading.ts';

import { type Archive, openZip } from './zip.ts';

const LARGEST = 64 * 1024 * 1024;

/** The text of a Word document: its paragraphs and headings, without tables, notes and what was deleted. */
export async function readDocx(bytes: Uint8Array): Promise<Reading | Fault> {
  const archive = openZip(bytes, LARGEST);
  if (archive === null) return { fault: 'is no Word document (.docx), or not whole' };
  if (![...archive.names].some((name) => name.startsWith('word/')))
    return { fault: `is ${kindOf(archive)}; save it as .docx or as plain text` };
  // Unpacked by us, and not by mammoth, whose library believes what an archive says of sizes.
  const file = { exists: (name: string) => archive.names.has(name), read: readFrom(archive) };
  const options = { includeDefaultStyleMap: true, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const { value } = await mammoth.convertToHtml(
    { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0],
    options,
  );
  const lines = (await import('./html.ts')).linesOfHtml(value);
  if ('fault' in lines) return lines;
  if (lines.length === 0)
    return { fault: 'there is no text in it; if it is a picture of one, run character recognition' };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

/** Reads entries as mammoth asks for them. */
function readFrom({ read }: Archive) {
  return async (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const bytes = read(name);
    if (encoding === undefined) return bytes;
    return encoding === 'base64' ? Buffer.from(bytes).toString('base64') : new TextDecoder(encoding).decode(bytes);
  };
}

function kindOf({ names }: Archive): string {
  if (names.has('content.xml')) return 'an OpenDocument file';
  if (names.has('xl/workbook.xml')) return 'a spreadsheet';
  return names.has('ppt/presentation.xml') ? 'a presentation' : 'a zip archive, and no Word document';
}
