// What the program runs on the threads that it starts (src/cli/workers/worker.ts).
require('./isnad.js')().work();
