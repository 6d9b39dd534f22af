import manifest from '../../package.json' with { type: 'json' };

/** The name and version clients are shown: those of package.json, so they are written once. */
export const serverInfo = { name: manifest.name, version: manifest.version };
