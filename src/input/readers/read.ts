import type { DocumentFormat } from '../formats.ts';
import type { Fault, Reading } from '../reading.ts';
import { readSubtitles } from './subtitles.ts';

/** A document: its text where it is one, or its bytes. */
export type Content = string | Uint8Array;

const bytesOf = (content: Content): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

/** Each reader with the libraries it needs is loaded when a document of its format comes. */
const READERS: Readonly<Record<DocumentFormat, (content: Content) => Promise<Reading | Fault>>> = {
  html: async (content) => (await import('./html.ts')).readHtml(String(content)),
  markdown: async (content) => (await import('./markdown.ts')).readMarkdown(String(content)),
  docx: async (content) => (await import('./docx.ts')).readDocx(bytesOf(content)),
  pdf: async (content) => (await import('./pdf.ts')).readPdf(bytesOf(content)),
  srt: async (content) => readSubtitles(String(content)),
  vtt: async (content) => readSubtitles(String(content)),
  eml: async (content) => (await import('./email.ts')).readEmail(bytesOf(content)),
};

/** Takes the article from a document. Whatever a library makes of a document that is broken or hostile becomes a fault. */
export async function read(format: DocumentFormat, content: Content): Promise<Reading | Fault> {
  try {
    return await READERS[format](content);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 200) : String(error);
    return { fault: `cannot be read as ${format} (${reason}); save it as plain text` };
  }
}
