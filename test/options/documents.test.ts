import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { answersSchema } from '../../src/options/answers-schema.js';
import { createFlags } from '../../src/options/create-flags.js';
import { flagName } from '../../src/options/flag-name.js';
import { optionsMarkdown } from '../../src/options/options-markdown.js';
import { createExample } from './create-example.js';

const { table } = createExample;

describe('the README table', () => {
  it('has a row for every option, the flags to turn off under the name that does it', () => {
    const text = optionsMarkdown({ ...table, ...createFlags });
    for (const key of Object.keys(table))
      expect(text).toMatch(new RegExp(`^\\| \`\\W*${flagName(key)}\\W*\``, 'm'));
    expect(text).toContain('`--no-install`');
    expect(text).toContain('`--yes`, `-y`');
  });

  it('is as prettier would have it', async () => {
    const text = optionsMarkdown(table);
    expect(await prettier.format(text, { parser: 'markdown' })).toBe(text);
  });
});

describe('the JSON Schema of an answers file', () => {
  const schema = answersSchema(table, 'https://example.com/answers.json');

  it('knows every key and no other', () => {
    expect(Object.keys(Object(schema['properties']))).toEqual(['$schema', ...Object.keys(table)]);
    expect(schema['additionalProperties']).toBe(false);
  });

  it('says what each key takes', () => {
    expect(schema['properties']).toMatchObject({
      port: { type: 'integer', minimum: 1, maximum: 65535, default: 3000 },
      deploy: { enum: ['docker', 'none'], default: 'docker' },
      registration: {
        type: 'array',
        items: { enum: ['metadata-document', 'dynamic', 'pre-registered'] },
        minItems: 1,
      },
      registrationManagement: {
        type: 'boolean',
        description: expect.stringContaining('includes dynamic'),
      },
      name: { type: 'string', description: expect.stringContaining('from the directory') },
    });
  });
});
