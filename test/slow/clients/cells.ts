import { METHODS, WAYS, type AuthMethod, type Way } from './method.js';

/** Clients that others wrote, with the major version that is tried. */
export const LIBRARIES = [
  '@modelcontextprotocol/sdk 1',
  '@modelcontextprotocol/client 2',
  'oauth4webapi 3',
] as const;
export type LibraryName = (typeof LIBRARIES)[number];

/** One client that registers one way and proves itself by one method. */
export interface Cell {
  readonly library: LibraryName;
  readonly way: Way;
  readonly method: AuthMethod;
}

/** Every client for people that there can be. */
export const CELLS: readonly Cell[] = LIBRARIES.flatMap((library) =>
  WAYS.flatMap((way) => METHODS.map((method) => ({ library, way, method }))),
).filter((cell) => impossible(cell) === undefined);

/** Every machine that there can be; their owner registers them. */
export const MACHINE_CELLS: readonly Cell[] = LIBRARIES.flatMap((library) =>
  METHODS.map((method) => ({ library, way: 'pre-registered' as const, method })),
).filter((cell) => impossibleMachine(cell) === undefined);

/** Why a cell of the table is empty, whoever the client is. */
function impossible({ way, method }: Cell): string | undefined {
  return way === 'metadata-document' && method.startsWith('client_secret')
    ? 'a metadata document is public, so there can be no secret'
    : undefined;
}

/** The same for machines. */
function impossibleMachine({ library, method }: Cell): string | undefined {
  if (method === 'none') return 'client_credentials is for clients that prove themselves';
  return method === 'client_secret_post' && library.startsWith('@modelcontextprotocol/')
    ? 'its provider for machines sends the secret in the header only'
    : undefined;
}
