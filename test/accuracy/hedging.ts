import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findHedges, isUncertain } from '../../src/analysis/grading/hedges.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';
import { type HedgeRecord, type LabelledSpan, scoreHedges } from './hedging-score.ts';

// Cue and sentence scores of the hedge lists:  tsx test/accuracy/hedging.ts [--errors] [FILE.jsonl ...]
// Without files, the measuring data beside the project, where it is present.

const BESIDE = new URL('../../../shared/corpora/hedging/dev/', import.meta.url);
const DEFAULTS = ['ar-pud', 'ar-pud-qad', 'szeged-wiki'].map((name) => new URL(`${name}.jsonl`, BESIDE).pathname);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function predict(record: HedgeRecord): Promise<LabelledSpan[]> {
  const pack = await packOf(record.language);
  const document = readDocument({ id: record.id, path: null, text: record.text }, pack);
  return findHedges(document, pack)
    .filter(isUncertain)
    .map((hedge) => [hedge.start, hedge.end, hedge.entry.id]);
}

async function measure(file: string, showErrors: boolean): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const records = lines.map((line) => JSON.parse(line) as HedgeRecord);
  const predictions = await Promise.all(records.map(predict));
  const { cues, sentences, toldApart, errors } = scoreHedges(records, predictions);
  print(
    `${basename(file, '.jsonl')}: ${records.length} records, ${toldApart.right} of ${toldApart.all} marked words told apart`,
  );
  for (const [name, { precision, recall, f1 }] of Object.entries({ cues, sentences })) {
    print(`  ${name.padEnd(10)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  }
  if (showErrors) errors.forEach(print);
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
for (const file of files.length > 0 ? files : DEFAULTS) {
  if (existsSync(file)) await measure(file, args.includes('--errors'));
  else print(`${basename(file)}: not here, nothing measured`);
}
