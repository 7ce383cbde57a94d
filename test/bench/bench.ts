import { claimFiles } from './claim-files.ts';
import { manyArticles } from './many.ts';
import { toJson, toTable } from './rows.ts';
import { bySize, memory, ofHostile, sustained } from './speed.ts';
import { startUp } from './start-up.ts';

// Prints what is measured beside what is aimed at:  npm run bench     (--json for programs)

const rows = [
  ...startUp(),
  ...(await claimFiles()),
  ...manyArticles(),
  ...(await sustained()),
  ...(await bySize()),
  ...(await ofHostile()),
  ...memory(),
];
process.stdout.write(process.argv.includes('--json') ? toJson(rows) : toTable(rows));
