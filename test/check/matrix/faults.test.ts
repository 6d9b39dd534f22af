import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/clients/presets/presets.js';
import { CASES } from '../faults/cases.js';
import { metadata } from '../faults/fault.js';
import { change } from '../server/exchange.js';
import type { Fault, ServerOptions } from '../server/good-server.js';
import { clientsOf, idsWith } from './examine-clients.js';

/** Takes an identifier given by hand and nothing else, so it is unknown always. */
const BY_HAND = 'gemini-enterprise';

/** For the fault of a rule: who fails; then who is unknown besides. `all` is everybody. */
const BY_RULE: readonly (readonly [rule: string, fails: string, unknown?: string])[] = [
  ['resource-identifier', 'claude-connectors vscode gemini-cli grok'],
  ['resource-scopes-listed', '', 'kiro'],
  ['metadata-found', 'all'],
  ['metadata-required-members', 'all'],
  ['same-for-every-agent', 'claude-connectors'],
  [
    'issuer-identical',
    'claude-code chatgpt codex zed copilot-cli goose opencode mcp-inspector typescript-sdk python-sdk rmcp',
  ],
  ['pkce-s256-advertised', 'chatgpt zed'],
  ['openid-complete', 'chatgpt'],
  ['endpoints-secure', 'opencode mcp-inspector typescript-sdk'],
  ['cors-token', '', 'mcp-inspector'],
  [
    'registration-complete',
    'cline continue amazon-q-cli mcp-remote roo-code jetbrains-ai typescript-sdk rmcp',
  ],
  ['registration-empty-members', '', 'open-webui'],
  ['registration-empty-scope', 'gemini-cli mcp-inspector'],
  ['registration-default-method', 'lm-studio python-sdk fastmcp-client'],
  [
    'registration-loopback',
    'cline continue copilot-jetbrains gemini-cli amazon-q-cli lm-studio mcp-remote roo-code jetbrains-ai fastmcp-client',
  ],
  ['authorize-starts', 'all'],
  ['loopback-any-port', 'claude-code codex zed copilot-cli kiro goose', 'cline gemini-cli'],
  ['loopback-any-port-registered', 'vscode copilot-cli'],
  ['authorize-errors-carry-iss', '', 'claude-code chatgpt codex goose opencode mcp-inspector rmcp'],
  ['authorize-extra-parameters', 'claude-code chatgpt vscode'],
  ['authorize-unknown-scopes-dropped', 'amazon-q-cli', 'windsurf kiro'],
  ['authorize-without-state', '', 'continue opencode'],
  ['authorize-idempotent', 'fastmcp-client'],
  ['login-page-without-form-action', '', 'claude-code claude-connectors codex cursor'],
];

const noDocuments = { client_id_metadata_document_supported: undefined };

/** Servers as they are met: what is special, who fails. */
const SERVERS: readonly (readonly [what: string, server: ServerOptions, fails: string])[] = [
  ['takes no metadata documents', { fault: metadata(noDocuments) }, 'slack'],
  [
    'offers no dynamic registration',
    { fault: metadata({ registration_endpoint: undefined }) },
    'windsurf continue amazon-q-cli',
  ],
  [
    'offers neither',
    { fault: metadata({ registration_endpoint: undefined, ...noDocuments }) },
    'windsurf continue copilot-cli amazon-q-cli grok slack',
  ],
  [
    'serves public clients only',
    { methods: ['none'] },
    'copilot-studio m365-copilot mistral-le-chat',
  ],
  [
    'serves confidential clients only',
    { methods: ['client_secret_basic', 'client_secret_post'] },
    'codex cline continue gemini-cli amazon-q-cli opencode mcp-inspector mcp-remote roo-code jetbrains-ai typescript-sdk rmcp',
  ],
];

function names(words: string): string[] {
  const ids = presets.map(({ id }) => id);
  if (words === 'all') return ids;
  const wanted = words.split(' ');
  return ids.filter((id) => wanted.includes(id));
}

describe('who cannot connect', () => {
  it.each(BY_RULE)('with the fault of %s', async (rule, fails = '', unknown = '') => {
    const found = CASES.find((one) => one.rule === rule);
    expect(found).toBeDefined();
    const rows = await clientsOf({ ...found?.server, ...(found && { fault: found.fault }) });
    expect(idsWith(rows, 'fails')).toEqual(names(fails));
    const others = idsWith(rows, 'unknown').filter((id) => id !== BY_HAND);
    expect(others).toEqual(names(unknown));
  });

  it.each(SERVERS)('where the server %s', async (_what, server, fails) => {
    const rows = await clientsOf(server);
    expect(idsWith(rows, 'fails')).toEqual(names(fails));
  });

  it('where only machines get tokens: everybody, and nobody is told to register', async () => {
    const fault = metadata({
      grant_types_supported: ['client_credentials'],
      registration_endpoint: undefined,
      ...noDocuments,
    });
    const rows = await clientsOf({ machines: true, fault }, false);
    expect(idsWith(rows, 'fails')).toEqual(names('all'));
    const text =
      'it logs a person in with authorization_code, and only [client_credentials] is offered';
    for (const { because } of rows.values()) expect(because).toEqual([{ text }]);
  });

  it('where the registration answer has null members', async () => {
    const nulls: Fault = ({ url }, reply) =>
      url.pathname === '/register' && reply.status === 201
        ? change(reply, { logo_uri: null })
        : reply;
    const rows = await clientsOf({ fault: nulls });
    expect(idsWith(rows, 'fails')).toEqual(
      names('cline continue lm-studio mcp-remote roo-code jetbrains-ai typescript-sdk'),
    );
  });

  it('where public clients can register and none is not listed, as it all began', async () => {
    const listed = {
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    };
    const rows = await clientsOf({ fault: metadata(listed) });
    expect(rows.get('cursor')?.outcome).toBe('unknown');
    expect(rows.get('claude-code')?.because[0]?.rule).toBe('registration-refuses-unadvertised');
  });

  it('is told with the rule, and with what the person will see', async () => {
    const fault = CASES.find(({ rule }) => rule === 'loopback-any-port-registered')?.fault;
    const rows = await clientsOf(fault === undefined ? {} : { fault });
    expect(rows.get('vscode')).toMatchObject({
      outcome: 'fails',
      because: [{ rule: 'loopback-any-port-registered' }],
      shows: '"redirect_uri mismatch" in the browser',
    });
  });
});
