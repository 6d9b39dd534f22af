import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from './readme-tables.js';

/** `npm run docs`: writes the tables of the README anew. A test fails while they are out of date. */
const readme = join(import.meta.dirname, '../../README.md');
writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
