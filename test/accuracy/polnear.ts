import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributionsIn } from './brat.ts';

// Prints a split of PolNeAR as gold JSONL, from a checkout of its repository (github.com/networkdynamics/PolNeAR):
//   tsx test/accuracy/polnear.ts CHECKOUT dev > dev.jsonl  &&  isnad score --gold dev.jsonl --outermost

const [checkout, split = 'dev'] = process.argv.slice(2);

/** Each article's annotation: the first one's, by name, where several people marked it. */
function annotationsIn(folder: string): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    const [, name] = /^(.*)_[^_]+\.ann$/.exec(file) ?? [];
    if (name !== undefined && !chosen.has(name)) chosen.set(name, file);
  }
  return chosen;
}

if (checkout === undefined) {
  process.stderr.write('usage: tsx test/accuracy/polnear.ts CHECKOUT [SPLIT]\n');
  process.exitCode = 2;
} else {
  const folder = join(checkout, 'data', split);
  for (const [name, file] of annotationsIn(join(folder, 'attributions'))) {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    const attributions = attributionsIn(readFileSync(join(folder, 'attributions', file), 'utf8'), text);
    process.stdout.write(`${JSON.stringify({ id: `polnear/${split}/${name}`, language: 'en', text, attributions })}\n`);
  }
}
