import { createReadStream } from 'node:fs';
import { decode } from '../../input/decode.ts';
import { linesOf } from '../../input/lines.ts';
import { reasonOf } from '../../input/read.ts';
import { PROBLEM_SCHEMA } from '../../problem.ts';
import { renderScoreJson } from '../../render/score/json.ts';
import { renderScore } from '../../render/score/table.ts';
import { reportOn } from '../../report/build.ts';
import { scoreGroups } from '../../score/groups.ts';
import { type Attribution, faultOf, type MarkedDocument, readMarked } from '../../score/marked-documents.ts';
import { type ScoredDocument, scoreDocuments } from '../../score/score.ts';
import { CliError } from '../cli-error.ts';
import { toInput } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import type { ScoreFlags } from '../options/score.ts';

/** Scores predictions, or the program's own analysis, against gold; returns the exit code. */
export async function score(flags: ScoreFlags): Promise<number> {
  const golds = (await readMarkedFile(flags.gold)).map((gold) => withText(gold, flags.gold));
  const predicted = flags.pred === undefined ? analysed : await fromFile(flags.pred, golds);
  const documents: ScoredDocument[] = [];
  for (const gold of golds) documents.push({ gold, predicted: await predicted(gold) });
  const options = { outermost: flags.outermost ?? false };
  const result = scoreDocuments(documents, options);
  const groups = (flags.by ?? []).flatMap((field) => scoreGroups(documents, field, options));
  const render = flags.format === 'json' ? renderScoreJson : renderScore;
  await withOutput(null, (output) => output.write(render(result, { errors: flags.errors, groups })));
  return 0;
}

type Gold = ScoredDocument['gold'];

async function readMarkedFile(path: string): Promise<MarkedDocument[]> {
  const documents = new Map<string, MarkedDocument>();
  let line = 0;
  for await (const bytes of linesOf(openFile(path))) {
    line += 1;
    const document = readLine(bytes);
    if (document === null) continue;
    const fault =
      typeof document === 'string' ? document : documents.has(document.id) ? `${document.id} occurs twice` : null;
    if (fault !== null || typeof document === 'string') throw new CliError(`${path}:${line}: ${fault}`);
    documents.set(document.id, document);
  }
  return [...documents.values()];
}

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  }
}

// Null for a blank line; a string says what is wrong.
function readLine(bytes: Uint8Array | null): MarkedDocument | string | null {
  if (bytes === null) return 'this is too long for a line';
  const decoded = decode(bytes);
  if ('badByte' in decoded) return `not UTF-8 (byte offset ${decoded.badByte} of the line)`;
  if (decoded.text.trim() === '') return null;
  try {
    const value = JSON.parse(decoded.text);
    // Of an article that could not be analysed there is no prediction.
    return value?.schema === PROBLEM_SCHEMA ? null : readMarked(value);
  } catch {
    return 'not JSON';
  }
}

function withText(document: MarkedDocument, path: string): Gold {
  const { text } = document;
  if (text === null) throw new CliError(`${path}: ${document.id} has no text`);
  const fault = faultOf(document, text);
  if (fault !== null) throw new CliError(`${path}: ${fault}`);
  return { ...document, text };
}

async function analysed({ id, text, language }: Gold): Promise<readonly Attribution[]> {
  const report = await reportOn(toInput({ id, path: null, text, language: language ?? 'auto' }));
  const document = readMarked(report);
  if (typeof document === 'string') throw new Error(document);
  return document.attributions;
}

/** Predictions read from a file; a gold document it lacks counts as predicted empty, one the gold lacks is left out. */
async function fromFile(
  path: string,
  golds: readonly Gold[],
): Promise<(gold: Gold) => Promise<readonly Attribution[]>> {
  const documents = new Map((await readMarkedFile(path)).map((document) => [document.id, document]));
  const ids = new Set(golds.map(({ id }) => id));
  tell(
    [...ids].filter((id) => !documents.has(id)),
    'gold documents have no prediction (counted as empty)',
  );
  tell(
    [...documents.keys()].filter((id) => !ids.has(id)),
    'predicted documents are not in the gold (left out)',
  );
  return async (gold) => {
    const document = documents.get(gold.id);
    if (document === undefined) return [];
    const differs = document.text !== null && document.text !== gold.text;
    const fault = differs ? `the text of ${gold.id} is not the gold's` : faultOf(document, gold.text);
    if (fault !== null) throw new CliError(`${path}: ${fault}`);
    return document.attributions;
  };
}

function tell(ids: readonly string[], what: string): void {
  if (ids.length > 0) logStderr(`${ids.length} ${what}, first: ${ids[0]}`);
}
