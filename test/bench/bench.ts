import { claimFiles } from './claim-files.ts';
import { manyArticles } from './many.ts';
import { reviewPage } from './review-page.ts';
import { reviewing } from './review-server.ts';
import { toJson, toTable } from './rows.ts';
import { bySize, memory, ofHostile, sustained } from './speed.ts';
import { startUp } from './start-up.ts';
import { withBase } from './with-base.ts';

// Prints each measured figure beside its goal:
//   npm run bench                       this version
//   npm run bench -- --base REVISION    this version against another one, both measured in one run
//   --json                              for programs
const args = process.argv.slice(2);
const base = args.includes('--base') ? args[args.indexOf('--base') + 1] : undefined;

const rows =
  base === undefined
    ? [
        ...startUp(),
        ...(await claimFiles()),
        ...(await reviewing()),
        ...manyArticles(),
        ...(await sustained()),
        ...(await bySize()),
        ...(await ofHostile()),
        ...memory(),
        ...(await reviewPage()),
      ]
    : await withBase(base);
process.stdout.write(args.includes('--json') ? toJson(rows) : toTable(rows));
