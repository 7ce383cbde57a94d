import { createReadStream } from 'node:fs';
import { decode } from '../../input/decode.ts';
import { linesOf } from '../../input/lines.ts';
import { reasonOf } from '../../input/read.ts';
import { PROBLEM_SCHEMA } from '../../problem.ts';
import { renderScoreJson } from '../../render/score/json.ts';
import { renderScore } from '../../render/score/table.ts';
import { reportOn } from '../../report/build.ts';
import { scoreGroups } from '../../score/groups.ts';
import {
  type Attribution,
  type Faulty,
  faultOf,
  type MarkedDocument,
  readMarked,
} from '../../score/marked-documents.ts';
import { type ScoredDocument, scoreDocuments } from '../../score/score.ts';
import { type Wording, wording } from '../../wording.ts';
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
    if ('fault' in document) throw new CliError(wording`${path}:${line}: ${document.fault}`);
    if (documents.has(document.id)) {
      const { id } = document;
      throw new CliError({ en: `${path}:${line}: duplicate id ${id}`, ar: `${path}:${line}: تكرّر المعرّف ${id}` });
    }
    documents.set(document.id, document);
  }
  return [...documents.values()];
}

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw new CliError(wording`${path}: ${reasonOf(error)}`);
  }
}

/** A document; null for a blank line or a failed report. */
function readLine(bytes: Uint8Array | null): MarkedDocument | Faulty | null {
  if (bytes === null) return { fault: { en: 'the line is too long', ar: 'السطر أطول مما ينبغي' } };
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const { badByte } = decoded;
    return {
      fault: {
        en: `not UTF-8 (byte offset ${badByte} in the line)`,
        ar: `ترميزه ليس UTF-8 (موضع البايت في السطر ${badByte})`,
      },
    };
  }
  if (decoded.text.trim() === '') return null;
  try {
    const value = JSON.parse(decoded.text);
    return value?.schema === PROBLEM_SCHEMA ? null : readMarked(value);
  } catch {
    return { fault: { en: 'invalid JSON', ar: 'JSON غير صالح' } };
  }
}

function withText(document: MarkedDocument, path: string): Gold {
  const { text } = document;
  if (text === null) {
    throw new CliError({ en: `${path}: ${document.id} has no text`, ar: `${path}: لا نص للمستند ${document.id}` });
  }
  const fault = faultOf(document, text);
  if (fault !== null) throw new CliError(wording`${path}: ${fault}`);
  return { ...document, text };
}

async function analysed({ id, text, language }: Gold): Promise<readonly Attribution[]> {
  const report = await reportOn(toInput({ id, path: null, text, language: language ?? 'auto' }));
  const document = readMarked(report);
  if ('fault' in document) throw new Error(document.fault.en);
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
    NO_PREDICTION,
  );
  warnAbout(
    [...documents.keys()].filter((id) => !ids.has(id)),
    NOT_IN_GOLD,
  );
  return async (gold) => {
    const document = documents.get(gold.id);
    if (document === undefined) return [];
    const differs = document.text !== null && document.text !== gold.text;
    const fault = differs ? otherText(gold.id) : faultOf(document, gold.text);
    if (fault !== null) throw new CliError(wording`${path}: ${fault}`);
    return document.attributions;
  };
}

const otherText = (id: string): Wording => ({
  en: `the text of ${id} differs from the gold text`,
  ar: `نص ${id} يختلف عن النص المعلَّم`,
});

const NO_PREDICTION: Wording = {
  en: 'gold documents have no prediction (counted as empty)',
  ar: 'مستندات معلَّمة لا تنبؤ لها (تُحسب فارغة)',
};
const NOT_IN_GOLD: Wording = {
  en: 'predicted documents are not in the gold (ignored)',
  ar: 'مستندات متنبّأ بها ليست بين المعلَّمة (تُهمل)',
};

function warnAbout(ids: readonly string[], { en, ar }: Wording): void {
  if (ids.length === 0) return;
  logStderr({ en: `${ids.length} ${en}, first: ${ids[0]}`, ar: `${ar}: عددها ${ids.length}، أولها ${ids[0]}` });
}
