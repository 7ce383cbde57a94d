import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hasMark } from '../../input/decode.ts';
import { type Draft, readDraft, writtenDraft } from '../../review/draft.ts';
import type { ReviewStore } from '../../review/session.ts';
import { claimFileText } from '../io/claim-file-text.ts';
import { openFile, toWriteError } from '../io/file-output.ts';
import { logStderr } from '../io/log.ts';
import { draftPathFor } from './claim-path.ts';

const BOM = '\ufeff';

/** The claim file at a path, and the draft beside it. */
export function reviewStore(path: string): ReviewStore {
  const draftPath = draftPathFor(path);
  let isWarned = false;
  return {
    read: () => textAt(path)?.text ?? null,
    replace: (before, text) => replace(path, before, text),
    readDraft: () => draftAt(draftPath),
    writeDraft: (draft) => {
      try {
        writeDraft(draftPath, draft);
      } catch (error) {
        if (!isWarned) {
          const reason = String(error);
          logStderr({
            en: `${draftPath}: unsaved changes cannot be kept (${reason}); save often`,
            ar: `${draftPath}: تعذّر الاحتفاظ بالتغييرات غير المحفوظة (${reason})؛ احفظ كثيرًا`,
          });
        }
        isWarned = true;
      }
    },
    removeDraft: () => {
      for (const file of [draftPath, temporaryFor(draftPath)]) rmSync(file, { force: true });
    },
  };
}

/** The text of a file and whether it has a byte order mark; null for no file. */
function textAt(path: string): { readonly text: string; readonly isMarked: boolean } | null {
  const bytes = bytesAt(path);
  return bytes === null ? null : { text: claimFileText(bytes, path), isMarked: hasMark(bytes) };
}

function bytesAt(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function replace(path: string, before: string | null, text: string): Promise<boolean> {
  const output = await openFile(path, path);
  try {
    await output.write((textAt(path)?.isMarked ? BOM : '') + text);
    if ((textAt(path)?.text ?? null) !== before) {
      await output.abandon();
      return false;
    }
    await output.finish();
    return true;
  } catch (error) {
    await output.abandon();
    throw toWriteError(path, error);
  }
}

// Written beside and renamed: a program that ends in between leaves the former draft whole.
function writeDraft(path: string, draft: Draft): void {
  writeFileSync(temporaryFor(path), writtenDraft(draft), { mode: 0o600 });
  renameSync(temporaryFor(path), path);
}

// One name, so that one left behind by a program that was killed is replaced.
const temporaryFor = (path: string): string => `${path}.tmp`;

function draftAt(path: string): ReturnType<ReviewStore['readDraft']> {
  const bytes = bytesAt(path);
  if (bytes === null) return null;
  const draft = readDraft(new TextDecoder().decode(bytes));
  if (draft !== null) return { draft, writtenAt: statSync(path).mtime.toISOString() };
  logStderr({
    en: `${path}: not a draft of isnad review; it is replaced by the next change`,
    ar: `${path}: ليس مسوّدة للأمر isnad review؛ يحل محله التغيير التالي`,
  });
  return null;
}
