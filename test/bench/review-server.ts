import { draftClaims } from '../../src/claimfile/draft.ts';
import type { Edit } from '../../src/claimfile/edit/edit.ts';
import { openEditor, type ReviewedFile } from '../../src/claimfile/edit/editor.ts';
import { DEFAULT_SETTINGS } from '../../src/claimfile/settings/settings.ts';
import { analyzeArticle } from '../../src/report/build.ts';
import { patchBetween } from '../../src/review/patch.ts';
import { median, type Row } from './rows.ts';
import { piecesOf } from './texts.ts';

const LENGTH = 100_000;
const CLAIMS = 500;
const EDITS = 15;

/** How long an edit of isnad review takes on the server, beside one analysis of the article. */
export async function reviewing(): Promise<Row[]> {
  const text = (piecesOf(LENGTH, LENGTH)[0] ?? '').slice(0, LENGTH);
  const begin = performance.now();
  const article = await analyzeArticle({ id: 'a', path: null, text, language: 'ar' });
  const analysis = performance.now() - begin;
  const report = { ...article.report, claims: article.report.claims.slice(0, CLAIMS) };
  const { sentences } = article.document;
  const draft = draftClaims({ report, text, sentences, path: 'a.txt', schema: 'isnad.schema.json' });
  const editor = openEditor({ path: 'a.yaml', text, article, checks: { settings: DEFAULT_SETTINGS } });
  const open = async (claims: string): Promise<ReviewedFile> => {
    const file = await editor.open(claims);
    if ('problems' in file) throw new Error(file.problems[0]?.message);
    return file;
  };
  let file = await open(draft);
  const times: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    const edit = editOf(at, file);
    const start = performance.now();
    const edited = file.edit(edit);
    if ('error' in edited) throw new Error(edited.error.en);
    const next = await open(edited.text);
    JSON.stringify(patchBetween(file.state, next.state));
    times.push(performance.now() - start);
    file = next;
  }
  const name = `isnad review, an edit of ${CLAIMS} claims in 100,000 characters, beside an analysis`;
  return [
    { name, value: median(times) / analysis, unit: 'ratio', goal: null },
    { name: 'the same', value: median(times), unit: 'ms', goal: null },
  ];
}

function editOf(at: number, { state: { claims, sources } }: ReviewedFile): Edit {
  const claim = claims[(at * 31) % claims.length]?.id ?? '';
  const edits: readonly Edit[] = [
    { kind: 'set-note', claim, note: `note ${at}` },
    { kind: 'set-label', claim, field: 'certainty', value: 'belief' },
    { kind: 'set-reviewed', claim, reviewed: true },
    { kind: 'set-source', claim, source: sources[at % sources.length]?.id ?? null },
    { kind: 'reject-claim', claim },
  ];
  return edits[at % edits.length] as Edit;
}
