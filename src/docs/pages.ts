import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type TokensList } from 'marked';
import type { RenderOptions } from '../render/options.ts';
import { prepare } from '../render/terminal/prepare.ts';
import { roffOf } from './roff.ts';
import { terminalText } from './terminal-text.ts';

// The pages lie beside this module, in the sources as in the built program.
const readTopic = (topic: string): string => readFileSync(join(import.meta.dirname, `${topic}.md`), 'utf8');

const tokensOf = (topic: string): TokensList => marked.lexer(readTopic(topic));

/** The page on a topic as text for a terminal. Throws if the topic has no page. */
export async function helpPage(topic: string, options: RenderOptions): Promise<string> {
  const tokens = tokensOf(topic);
  await prepare(readTopic(topic), options);
  return terminalText(tokens, options);
}

/** The page on a topic as the manual page `isnad-TOPIC(7)`. Throws if the topic has no page. */
export const topicManual = (topic: string, version: string): string => roffOf(tokensOf(topic), topic, version);
