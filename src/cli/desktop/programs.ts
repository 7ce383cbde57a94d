import { spawn, spawnSync } from 'node:child_process';

/** A program with its arguments. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The program that shows a file in the user's browser. */
export function browserFor(file: string, platform: string): Program {
  if (platform === 'darwin') return { name: 'open', args: [file] };
  if (platform === 'win32') return { name: 'explorer.exe', args: [file] };
  return { name: 'xdg-open', args: [file] };
}

/** The programs that copy their input to the clipboard, those for the session in use first. */
export function clipboardsFor(platform: string, { WAYLAND_DISPLAY, DISPLAY }: Environment): readonly Program[] {
  if (platform === 'darwin') return [{ name: 'pbcopy', args: [] }];
  if (platform === 'win32') return [{ name: 'clip.exe', args: [] }];
  return [
    ...(WAYLAND_DISPLAY ? [{ name: 'wl-copy', args: [] }] : []),
    ...(DISPLAY
      ? [
          { name: 'xclip', args: ['-selection', 'clipboard'] },
          { name: 'xsel', args: ['--clipboard', '--input'] },
        ]
      : []),
  ];
}

/** The user's pager, with the options that `less` needs for colours. */
export function pagerOf({ PAGER }: Environment): Program {
  const [name = 'less', ...args] = (PAGER ?? '').split(' ').filter((word) => word !== '');
  return { name, args: name === 'less' ? ['-R', ...args] : args };
}

/** Starts a program that outlives this one. Resolves to whether it could be started. */
export function startApart({ name, args }: Program): Promise<boolean> {
  const child = spawn(name, args, { detached: true, stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** Runs a program with a text as its input. Returns whether it succeeded. */
export const feed = ({ name, args }: Program, input: string): boolean =>
  spawnSync(name, args, { input, stdio: ['pipe', 'ignore', 'ignore'] }).status === 0;

/** Runs a program that reads a file and uses this terminal. Returns whether it could be started. */
export const runOn = ({ name, args }: Program, file: string): boolean =>
  spawnSync(name, [...args, file], { stdio: 'inherit' }).error === undefined;
