import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ name: z.string(), version: z.string() });

/** The name and version clients are shown: those of package.json, so they are written once. */
export const serverInfo = Package.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
);
