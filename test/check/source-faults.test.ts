import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOURCE_FAULTS } from '../slow/check/source-faults.js';

const templates = join(import.meta.dirname, '../../templates');
const OVERLAYS = ['always', 'login/local', 'storage/sqlite'];

// The slow suite breaks servers with these edits; what a template no longer says is heard of here.
it.each(SOURCE_FAULTS)('$file has one place to break: $what', ({ file, from }) => {
  const paths = OVERLAYS.flatMap((overlay) =>
    ['', '.hbs'].map((end) => join(templates, overlay, file + end)),
  );
  const [path = ''] = paths.filter((one) => existsSync(one));
  expect(readFileSync(path, 'utf8').split(from)).toHaveLength(2);
});
