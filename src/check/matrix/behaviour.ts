import type { PresetId } from '../../clients/presets/presets.js';

/** How a client settles on an authentication method, apart from what a preset can say. */
export interface Behaviour {
  /**
   * What it asks for when it registers: a method, nothing (then the server decides), the first
   * method of the published list that it knows, or nobody knows.
   */
  readonly asks:
    'none' | 'client_secret_basic' | 'client_secret_post' | 'omitted' | 'first-listed' | 'unknown';
  /** It cannot work without a secret. */
  readonly needsSecret?: true;
  /** Uses its metadata document only where `none` is listed. */
  readonly documentNeedsNone?: true;
  /** With its document it signs assertions where the server lists that. */
  readonly documentPrefersKey?: true;
  /** Registers with `application_type: native`. */
  readonly saysNative?: true;
  /** Tries /register at the issuer although nothing is advertised. */
  readonly guessesEndpoints?: true;
}

const PUBLIC: Behaviour = { asks: 'none' };

// CLIENTS.md §2, "How the auth method is chosen"; who is not named asks for `none`.
const SPECIAL: Partial<Record<PresetId, Behaviour>> = {
  'claude-connectors': { asks: 'client_secret_post', documentNeedsNone: true },
  chatgpt: { asks: 'unknown', documentPrefersKey: true },
  codex: { asks: 'none', documentNeedsNone: true, saysNative: true },
  'copilot-cli': { asks: 'none', saysNative: true },
  'mcp-inspector': { asks: 'none', saysNative: true },
  rmcp: { asks: 'none', saysNative: true },
  opencode: { asks: 'none', documentNeedsNone: true },
  cursor: { asks: 'none', guessesEndpoints: true },
  vscode: { asks: 'none', guessesEndpoints: true, saysNative: true },
  librechat: { asks: 'first-listed' },
  'open-webui': { asks: 'first-listed' },
  n8n: { asks: 'first-listed' },
  'copilot-studio': { asks: 'omitted', needsSecret: true, guessesEndpoints: true },
  'm365-copilot': { asks: 'omitted', needsSecret: true },
  'mistral-le-chat': { asks: 'client_secret_basic', needsSecret: true },
  perplexity: { asks: 'unknown', needsSecret: true },
  'gemini-spark': { asks: 'client_secret_basic' },
  devin: { asks: 'unknown' },
  antigravity: { asks: 'unknown' },
  windsurf: { asks: 'unknown' },
  'copilot-jetbrains': { asks: 'unknown' },
  'lm-studio': { asks: 'omitted' },
  'python-sdk': { asks: 'omitted', guessesEndpoints: true },
  'fastmcp-client': { asks: 'omitted', guessesEndpoints: true },
  'typescript-sdk': { asks: 'none', guessesEndpoints: true },
};

/** What is special about a client; who is not known asks for `none`. */
export function behaviourOf(id: string): Behaviour {
  return Object.hasOwn(SPECIAL, id) ? (SPECIAL[id as PresetId] ?? PUBLIC) : PUBLIC;
}
