import { prepare } from '../src/render/terminal/prepare.ts';

// Loads all modules that are loaded on demand, because tests lay out any text.
await prepare('漢', { color: 1 });
