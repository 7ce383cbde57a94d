import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import type { DocumentFormat } from '../formats.ts';
import { readSubtitles } from './subtitles.ts';

/** The content of a document: decoded text for text formats, else bytes. */
export type Content = string | Uint8Array;

const bytesOf = (content: Content): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

/** The readers; each is loaded, with its libraries, for the first document of its format. */
const READERS: Readonly<Record<DocumentFormat, (content: Content) => Promise<ExtractedText | Unreadable>>> = {
  html: async (content) => (await import('./html.ts')).readHtml(String(content)),
  markdown: async (content) => (await import('./markdown.ts')).readMarkdown(String(content)),
  docx: async (content) => (await import('./docx.ts')).readDocx(bytesOf(content)),
  odt: async (content) => (await import('./odt.ts')).readOdt(bytesOf(content)),
  rtf: async (content) => (await import('./rtf.ts')).readRtf(bytesOf(content)),
  pdf: async (content) => (await import('./pdf.ts')).readPdf(bytesOf(content)),
  srt: async (content) => readSubtitles(String(content)),
  vtt: async (content) => readSubtitles(String(content)),
  eml: async (content) => (await import('./email.ts')).readEmail(bytesOf(content)),
};

/** Extracts the article from a document. An exception of a library becomes a reason. */
export async function read(format: DocumentFormat, content: Content): Promise<ExtractedText | Unreadable> {
  try {
    return await READERS[format](content);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 200) : String(error);
    return {
      reason: {
        en: `cannot be read as ${format} (${reason}); save it as plain text`,
        ar: `تعذّرت قراءته بصيغة ${format} (${reason})؛ احفظه نصًا صرفًا`,
      },
    };
  }
}
