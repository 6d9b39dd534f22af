import { relative, resolve, sep } from 'node:path';

/** Makes a path of the project one of the working directory, where editors and code scanning look for it. */
export function fromHere(directory: string): (file: string) => string {
  const prefix = relative(process.cwd(), resolve(directory)).split(sep).join('/');
  return (file) => (prefix === '' ? file : `${prefix}/${file}`);
}
