import type { LanguageModule } from '../language-module.ts';

export const language: LanguageModule = {
  pack: async () => (await import('./pack.ts')).pack,
  newsroom: async () => (await import('./newsroom.ts')).lists,
};
