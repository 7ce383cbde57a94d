import { prepare } from '../src/render/terminal/prepare.ts';

// Tests lay out whatever they like: all that is loaded only when it is needed is loaded.
await prepare('漢', { color: 1 });
