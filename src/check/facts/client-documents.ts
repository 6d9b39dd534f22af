import type { PresetId } from '../../clients/presets/presets.js';

/** The client metadata document a real client publishes, and a redirect it uses with it. */
export interface ClientDocument {
  readonly client: PresetId;
  readonly name: string;
  readonly url: string;
  readonly redirect: string;
}

const loopback = (path: string): string => `http://127.0.0.1:51234${path}`;

/** Those whose address is the same for everybody. */
export const CLIENT_DOCUMENTS: readonly ClientDocument[] = [
  {
    client: 'claude-code',
    name: 'Claude Code',
    url: 'https://claude.ai/oauth/claude-code-client-metadata',
    redirect: loopback('/callback'),
  },
  {
    client: 'claude-connectors',
    name: 'Claude',
    url: 'https://claude.ai/oauth/mcp-oauth-client-metadata',
    redirect: 'https://claude.ai/api/mcp/auth_callback',
  },
  {
    client: 'chatgpt',
    name: 'ChatGPT',
    url: 'https://chatgpt.com/oauth/client.json',
    redirect: 'https://chatgpt.com/connector_platform_oauth_redirect',
  },
  {
    client: 'cursor',
    name: 'Cursor',
    url: 'https://cursor.com/oauth/mcp-client.json',
    redirect: 'http://localhost:8787/callback',
  },
  {
    client: 'vscode',
    name: 'VS Code',
    url: 'https://vscode.dev/oauth/client-metadata.json',
    redirect: 'https://vscode.dev/redirect',
  },
  {
    client: 'copilot-cli',
    name: 'GitHub Copilot CLI',
    url: 'https://github.com/copilot/cli/client-metadata.json',
    redirect: loopback('/'),
  },
  {
    client: 'codex',
    name: 'Codex',
    url: 'https://chatgpt.com/oauth/codex/client.json',
    redirect: loopback('/callback'),
  },
  {
    client: 'zed',
    name: 'Zed',
    url: 'https://zed.dev/oauth/client-metadata.json',
    redirect: loopback('/callback'),
  },
  {
    client: 'goose',
    name: 'Goose',
    url: 'https://goose-docs.ai/oauth/client-metadata.json',
    redirect: loopback('/oauth_callback'),
  },
  {
    client: 'opencode',
    name: 'opencode',
    url: 'https://opencode.ai/oauth/opencode/client.json',
    redirect: loopback('/mcp/oauth/callback'),
  },
  {
    client: 'kiro',
    name: 'Kiro',
    url: 'https://kiro.dev/oauth/client-metadata.json',
    redirect: loopback('/oauth/callback'),
  },
  {
    client: 'grok',
    name: 'Grok',
    url: 'https://grok.com/oauth/mcp-client.json',
    redirect: 'https://grok.com/connectors-oauth-exchange-code/',
  },
  {
    client: 'slack',
    name: 'Slackbot',
    url: 'https://slack.com/.well-known/oauth-client-metadata',
    redirect: 'https://oauth2.slack.com/external/auth/callback',
  },
];
