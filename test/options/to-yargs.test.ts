import { expect, it } from 'vitest';
import { helpText } from '../../src/build/help-text.js';
import { flagName } from '../../src/options/flag-name.js';
import type { Option } from '../../src/options/option.js';
import { createExample } from './create-example.js';

it('every flag is in the help, with its default and a short list of choices', async () => {
  const help = (await helpText('create')).replace(/\s+/g, ' ');
  const flags = Object.entries<Option>(createExample.table).filter(([, it]) => !it.positional);
  for (const [key] of flags) expect(help).toContain(`--${flagName(key)} `);
  expect(help).toContain('[default: from the directory]');
  expect(help).toContain('Files for deployment: docker, none');
  expect(help).toContain('only when --registration includes dynamic');
});
