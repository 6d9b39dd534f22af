import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/clients/presets/presets.js';
import { RULES } from '../../../src/check/rules/index.js';
import { STOPS } from '../../../src/check/matrix/matrix.js';
import { clientsOf, idsWith } from './examine-clients.js';

const DOCUMENT = 'metadata-document';

/** Client, way, method, redirect: what happens at a server without a fault that reads every document. */
const GOOD = `
amazon-q-cli       dynamic            none                 accepted
antigravity        dynamic            -                    accepted
chatgpt            ${DOCUMENT}  private_key_jwt      accepted
claude-code        ${DOCUMENT}  none                 accepted
claude-connectors  ${DOCUMENT}  none                 accepted
cline              dynamic            none                 accepted
codex              ${DOCUMENT}  none                 accepted
continue           dynamic            none                 accepted
copilot-cli        ${DOCUMENT}  none                 accepted
copilot-jetbrains  dynamic            -                    accepted
copilot-studio     dynamic            client_secret_basic  accepted
cursor             ${DOCUMENT}  none                 accepted
devin              dynamic            -                    accepted
fastmcp-client     dynamic            client_secret_basic  accepted
gemini-cli         dynamic            none                 accepted
gemini-spark       ${DOCUMENT}  none                 unknown
goose              ${DOCUMENT}  none                 accepted
grok               ${DOCUMENT}  none                 accepted
jetbrains-ai       dynamic            none                 accepted
kiro               ${DOCUMENT}  none                 accepted
librechat          dynamic            none                 accepted
lm-studio          dynamic            client_secret_basic  accepted
m365-copilot       dynamic            client_secret_basic  accepted
mcp-inspector      dynamic            none                 accepted
mcp-remote         dynamic            none                 accepted
mistral-le-chat    dynamic            client_secret_basic  accepted
n8n                dynamic            none                 accepted
open-webui         dynamic            none                 accepted
opencode           ${DOCUMENT}  none                 accepted
perplexity         dynamic            -                    accepted
python-sdk         dynamic            client_secret_basic  unknown
rmcp               dynamic            none                 unknown
roo-code           dynamic            none                 accepted
slack              ${DOCUMENT}  none                 accepted
typescript-sdk     dynamic            none                 unknown
vscode             ${DOCUMENT}  none                 accepted
windsurf           dynamic            -                    unknown
zed                ${DOCUMENT}  none                 accepted
`;

describe('the client matrix of a good server', () => {
  it('says of every client how it registers, with which method, and that it connects', async () => {
    const rows = await clientsOf();
    const connecting = idsWith(rows, 'connects').toSorted();
    const lines = connecting.map((id) => {
      const { registration = '-', method = '-', redirect = '-' } = rows.get(id) ?? {};
      return `${id.padEnd(18)} ${registration.padEnd(18)} ${method.padEnd(20)} ${redirect}`;
    });
    expect(`\n${lines.join('\n')}\n`).toBe(GOOD);
  });

  it('leaves nobody out', async () => {
    const rows = await clientsOf();
    expect(rows.size).toBe(presets.length);
    expect(idsWith(rows, 'fails')).toEqual([]);
    // It takes an identifier given by hand and nothing else.
    expect(idsWith(rows, 'unknown')).toEqual(['gemini-enterprise']);
  });

  it('says that clients of a vendor need the server on the internet', async () => {
    const rows = await clientsOf();
    expect(rows.get('chatgpt')?.afterPublishing).toBe(true);
    expect(rows.get('cline')?.afterPublishing).toBeUndefined();
  });

  it('calls nobody connected when nothing but reading was allowed', async () => {
    const rows = await clientsOf({}, false);
    expect(idsWith(rows, 'connects')).toEqual([]);
    expect(rows.get('cline')?.because[0]?.text).toMatch(/this needs --active/);
  });
});

describe('the reasons', () => {
  it('name rules that exist and clients that exist', () => {
    const rules = RULES.map(({ id }) => id);
    const clients: readonly string[] = presets.map(({ id }) => id);
    const unknown = STOPS.flatMap(({ rule, who }) => [
      ...(rules.includes(rule) ? [] : [rule]),
      ...(who === 'all' ? [] : who.filter((id) => !clients.includes(id))),
    ]);
    expect(unknown).toEqual([]);
  });
});
