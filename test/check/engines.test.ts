import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE_NAMES } from '../../src/check/engines/engine-names.js';
import {
  ENGINES,
  type Signs,
  namedEngine,
  recogniseEngine,
} from '../../src/check/engines/engines.js';
import { withSettings } from '../../src/check/engines/with-settings.js';
import { RULES } from '../../src/check/rules/index.js';
import { metadataFor } from '../../src/clients/metadata.js';
import { REGISTRATION_WAYS, clientTypes } from '../../src/clients/client-types.js';
import { engineIn } from '../../src/commands/check/engine-in.js';
import { finding } from './report/sample-report.js';

const folder = join(import.meta.dirname, 'engines');
const documents = readdirSync(folder).map((file) => {
  const metadata = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  return { id: file.replace('.json', ''), metadata };
});

/** As the Python SDK sends it; no other asks for this header. */
function served(
  metadata: Record<string, unknown>,
  headers: Record<string, string> = { 'cache-control': 'public, max-age=3600' },
): Signs {
  const metadataAnswer = { url: '', status: 200, headers, body: '', utf8: true };
  return { metadata, metadataAnswer };
}

describe('an engine', () => {
  it.each(documents)('$id is recognised by its metadata, and no other is', ({ id, metadata }) => {
    expect(recogniseEngine(served(metadata))?.id).toBe(id === 'unknown' ? undefined : id);
  });

  it.each([
    { methods: ['client_secret_post'] },
    { methods: ['client_secret_post', 'none'] },
    { methods: ['client_secret_post', 'client_secret_basic'] },
    { methods: ['client_secret_post', 'client_secret_basic', 'none'] },
  ])('is not told by a list somebody may have written by hand: $methods', ({ methods }) => {
    const metadata = {
      issuer: 'https://as.example',
      authorization_endpoint: 'https://as.example/authorize',
      token_endpoint: 'https://as.example/token',
      registration_endpoint: 'https://as.example/register',
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_methods_supported: methods,
      code_challenge_methods_supported: ['S256'],
    };
    expect(recogniseEngine(served(metadata, {}))).toBeUndefined();
  });

  it.each(['mcp-sdk', 'python-sdk', 'fastmcp'])(
    '%s is none where the source has no word of it',
    (id) => {
      const { metadata = {} } = documents.find((one) => one.id === id) ?? {};
      const seen = served(metadata);
      expect(recogniseEngine(seen, () => false)).toBeUndefined();
      expect(recogniseEngine(seen, (words) => words.length > 0)?.id).toBe(id);
    },
  );

  it('that has no document here is this generator, whoever its clients are', () => {
    const shown = documents.map(({ id }) => id).filter((id) => id !== 'unknown');
    expect([...shown, 'create-mcp-auth'].sort()).toEqual(Object.keys(ENGINE_NAMES).sort());
    for (const { id } of clientTypes) {
      for (const way of REGISTRATION_WAYS) {
        const offer = { issuer: 'https://x.example', clientTypes: [id], registration: [way] };
        expect(recogniseEngine({ metadata: { ...metadataFor(offer) } })?.id).toBe(
          'create-mcp-auth',
        );
      }
    }
  });

  it('has settings for rules that exist, one for each, and for those that fail in practice', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    for (const { settings } of Object.values(ENGINES)) {
      const named = settings.flatMap(({ rules }) => rules);
      expect(named.filter((rule) => !ids.has(rule))).toEqual([]);
      expect(named.length).toBe(new Set(named).size);
      expect(named).toContain('registration-way-open');
      for (const { change } of settings) expect(change).toMatch(/\.$/);
    }
  });

  it.each([
    ['package.json', '{"dependencies": {"oidc-provider": "^9"}}', 'oidc-provider'],
    ['package.json', '{"dependencies": {"@modelcontextprotocol/sdk": "^1"}}', undefined],
    ['requirements.txt', 'uvicorn\nfastmcp==2.14\n', 'fastmcp'],
    ['mcp-auth.json', '{"answers": {}}', 'create-mcp-auth'],
  ])('in a directory is told by %s: %s', (file, text, id) => {
    const root = mkdtempSync(join(tmpdir(), 'engine-'));
    writeFileSync(join(root, file), text);
    expect(engineIn(root)?.id).toBe(id);
  });
});

describe('a finding', () => {
  const engine = namedEngine('keycloak', '--engine');

  it('that is broken names the setting of the engine, beside the change', () => {
    const [told] = withSettings([finding('cors-token', 'warn')], engine);
    expect(told).toMatchObject({ fix: 'Mend cors-token.', setting: expect.stringMatching(/Web/) });
  });

  it('names none where nothing is broken, no setting is known, or no engine', () => {
    const fine = withSettings(
      [finding('cors-token', 'pass'), finding('code-once', 'fail')],
      engine,
    );
    const bare = withSettings([finding('cors-token', 'warn')], undefined);
    for (const one of [...fine, ...bare]) expect(one).not.toHaveProperty('setting');
  });
});
