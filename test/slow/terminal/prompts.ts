import type { Terminal } from './terminal.js';

/** One prompt of `create`: what is seen when it is open, and the key that takes its usual answer. */
interface Prompt {
  readonly name: string;
  readonly shows: RegExp;
  readonly keys: readonly string[];
}

const begin = (...keys: readonly string[]): Prompt => ({
  name: 'how to begin',
  shows: /\? How would you like to begin\?/,
  keys,
});

const prompt = (name: string, shows: RegExp): Prompt => ({ name, shows, keys: ['Enter'] });

const directory = prompt('the directory', /\? Where should the project go\?/);
const review = prompt('the review', /\? Shall it be written\?/);

/** Every prompt of a run that takes what is recommended. */
export const recommended: readonly Prompt[] = [begin('Enter'), directory, review];

/** Every prompt of a run that customises, up to changing an answer afterwards. */
export const customised: readonly Prompt[] = [
  begin('Down', 'Enter'),
  directory,
  prompt('the package name', /\? What is its package called\?/),
  prompt('the clients', /\? Which clients should be able to connect\?/),
  prompt('the ways to register', /\? How may a client become known to the server\?/),
  prompt('managing registrations', /\? May a registered client/),
  prompt('the port', /\? On which port does it listen\?/),
  prompt('the URL', /\? Under which URL will people reach it\?/),
  prompt('the deployment', /\? How will it be deployed\?/),
  prompt('where tests run', /\? Where do its tests run\?/),
  prompt('the package manager', /\? Which package manager\?/),
  { ...review, keys: ['Down', 'Enter'] },
  { ...prompt('which answer to change', /\? Which answer\?/), keys: ['Enter'] },
  prompt('an answer changed', /\? Where should the project go\?/),
];

/** Takes the usual answers up to a prompt, which is left open. */
export async function goTo(
  terminal: Terminal,
  prompts: readonly Prompt[],
  name: string,
): Promise<string> {
  for (const { name: current, shows, keys } of prompts) {
    const screen = await terminal.sees(shows);
    if (current === name) return screen;
    terminal.press(...keys);
  }
  throw new Error(`There is no prompt ${name}.`);
}
