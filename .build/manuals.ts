import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { createProgram } from '../src/cli/program.ts';
import { manualPage } from '../src/cli/shell/man.ts';
import { topicManual } from '../src/docs/pages.ts';

const PAGES = 'src/docs';

/** Puts the pages on the topics into a built program: as Markdown for `isnad help`, and as manual pages. */
export async function addManuals(dist: string): Promise<void> {
  const man = join(dist, 'man');
  await mkdir(man, { recursive: true });
  await writeFile(join(man, 'isnad.1'), manualPage(createProgram(() => {})));
  const names = (await readdir(PAGES)).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const topic = basename(name, '.md');
    await cp(join(PAGES, name), join(dist, 'docs', name));
    await writeFile(join(man, `isnad-${topic}.7`), topicManual(topic, packageJson.version));
  }
}
