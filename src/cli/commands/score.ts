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
import type { ScoreFlags } from '../options/score-options.ts';

/** Scores predictions, or Isnad's own analysis, against gold; returns the exit status. */
export async function score(flags: ScoreFlags): Promise<number> {
  const goldDocuments = (await readMarkedFile(flags.gold)).map((gold) => withText(gold, flags.gold));
  const predicted = flags.pred === undefined ? analysed : await fromFile(flags.pred, goldDocuments);
  const documents: ScoredDocument[] = [];
  for (const gold of goldDocuments) documents.push({ gold, predicted: await predicted(gold) });
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
      typeof document === 'string' ? document : documents.has(document.id) ? `duplicate id ${document.id}` : null;
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

/** A document; null for a blank line or a failed report; a string on what is wrong. */
function readLine(bytes: Uint8Array | null): MarkedDocument | string | null {
  if (bytes === null) return 'the line is too long';
  const decoded = decode(bytes);
  if ('badByte' in decoded) return `not UTF-8 (byte offset ${decoded.badByte} in the line)`;
  if (decoded.text.trim() === '') return null;
  try {
    const value = JSON.parse(decoded.text);
    return value?.schema === PROBLEM_SCHEMA ? null : readMarked(value);
  } catch {
    return 'invalid JSON';
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

/** Reads predictions from a file. Gold documents without one count as empty; other documents are ignored. */
async function fromFile(
  path: string,
  goldDocuments: readonly Gold[],
): Promise<(gold: Gold) => Promise<readonly Attribution[]>> {
  const documents = new Map((await readMarkedFile(path)).map((document) => [document.id, document]));
  const ids = new Set(goldDocuments.map(({ id }) => id));
  warnAbout(
    [...ids].filter((id) => !documents.has(id)),
    'gold documents have no prediction (counted as empty)',
  );
  warnAbout(
    [...documents.keys()].filter((id) => !ids.has(id)),
    'predicted documents are not in the gold (ignored)',
  );
  return async (gold) => {
    const document = documents.get(gold.id);
    if (document === undefined) return [];
    const differs = document.text !== null && document.text !== gold.text;
    const fault = differs ? `the text of ${gold.id} differs from the gold text` : faultOf(document, gold.text);
    if (fault !== null) throw new CliError(`${path}: ${fault}`);
    return document.attributions;
  };
}

function warnAbout(ids: readonly string[], what: string): void {
  if (ids.length > 0) logStderr(`${ids.length} ${what}, first: ${ids[0]}`);
}
