import mammoth from 'mammoth';
import type { Wording } from '../../wording.ts';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { NO_TEXT } from './no-text.ts';

import { type Archive, openZip } from './zip.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a Word document: its paragraphs and headings, without tables, notes, hidden and deleted text. */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedText | Unreadable> {
  const archive = openZip(bytes, MAX_BYTES);
  if (archive === null)
    return { reason: { en: 'not a Word document (.docx), or truncated', ar: 'ليس مستند Word (.docx)، أو هو مبتور' } };
  if (archive.names.has('content.xml')) return (await import('./odt.ts')).readOdt(bytes);
  if (![...archive.names].some((name) => name.startsWith('word/'))) return { reason: wrongKind(archive) };
  // Unzipped here, because the zip library of mammoth trusts the sizes that an archive claims.
  const file = { exists: (name: string) => archive.names.has(name), read: readFrom(archive) };
  const options = { includeDefaultStyleMap: true, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const { value } = await mammoth.convertToHtml(
    { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0],
    options,
  );
  const lines = (await import('./html.ts')).linesOfHtml(value, 'template', true);
  if ('reason' in lines) return lines;
  if (lines.length === 0) return { reason: NO_TEXT };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

/** Reads entries in the form that mammoth asks for. */
function readFrom({ read }: Archive) {
  return async (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const bytes = read(name);
    if (encoding === undefined) return bytes;
    if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
    return withoutHidden(new TextDecoder(encoding).decode(bytes));
  };
}

const RUN = /<w:r[ >](?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g;
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** The XML of a document without the runs that Word does not display. */
const withoutHidden = (xml: string): string =>
  xml.includes('<w:vanish') ? xml.replace(RUN, (run) => (HIDDEN.test(run) ? '' : run)) : xml;

function wrongKind({ names }: Archive): Wording {
  const [en, ar] = names.has('xl/workbook.xml')
    ? ['a spreadsheet', 'جدول حسابي']
    : names.has('ppt/presentation.xml')
      ? ['a presentation', 'عرض تقديمي']
      : ['a zip archive, not a Word document', 'أرشيف zip لا مستند Word'];
  return { en: `is ${en}; save it as .docx or as plain text`, ar: `هذا ${ar}؛ احفظه بصيغة .docx أو نصًا صرفًا` };
}
