import { toPackageName } from './package-name.js';

/** What the defaults of `create` need to know about the machine and about clients. */
export interface CreateSurroundings<Client, Way, Manager> {
  /** Name of the working directory without its path: the name of a project made in place. */
  readonly workingDirectoryName: string;
  readonly packageManager: Manager;
  registrationFor(clients: readonly Client[]): readonly Way[];
}

interface KnownToCreate<Client> {
  readonly directory: string;
  readonly clients: readonly Client[];
  readonly port: number;
}

/** The `derive` of `create`. */
export function createDefaults<Client, Way, Manager>(
  surroundings: CreateSurroundings<Client, Way, Manager>,
) {
  return ({ directory, clients, port }: KnownToCreate<Client>) => ({
    name: toPackageName(lastPart(directory) ?? surroundings.workingDirectoryName),
    registration: surroundings.registrationFor(clients),
    issuer: `http://localhost:${port}`,
    packageManager: surroundings.packageManager,
  });
}

/** The last name in a path; undefined for `.` and paths that end in dots. */
function lastPart(path: string): string | undefined {
  const last = path.split(/[\\/]/).findLast((part) => part !== '');
  return last === undefined || /^\.+$/.test(last) ? undefined : last;
}
