import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../problem.js';
import type { Template } from './template.js';

/**
 * The compiled templates of the package.
 *
 * @param dist the folder of the bundle.
 * @throws {Stop} 2 when they are missing or damaged.
 */
export function readTemplates(dist: string): Template[] {
  const path = join(dist, 'templates.json');
  try {
    // It is written in ASCII: reading it as what it is takes half the time of decoding it.
    return JSON.parse(readFileSync(path, 'latin1')) as Template[];
  } catch (error) {
    throw new Stop(2, {
      message: `The templates of create-mcp-auth could not be read: ${String(error)}.`,
      hint: 'Its installation is damaged. Run: npx create-mcp-auth@latest',
      where: path,
    });
  }
}
