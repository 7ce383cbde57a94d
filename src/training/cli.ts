import { runTrainer } from './command.ts';

// Learns a language's model:  npm run train -- --language en --gold train.jsonl --pos pos.jsonl --out FOLDER
process.exitCode = await runTrainer(process.argv);
