// What the program runs on the threads that it starts (src/cli/jobs/worker.ts).
require('./isnad.js')().work();
