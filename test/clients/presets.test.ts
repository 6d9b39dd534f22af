import { describe, expect, it } from 'vitest';
import { clientTypeRows } from '../../src/clients/client-types.js';
import { contradictions } from '../../src/clients/contradictions.js';
import type { Preset } from '../../src/clients/presets/preset.js';
import { presets, recommendedIds } from '../../src/clients/presets/presets.js';
import { resolveClients } from '../../src/clients/resolve-clients.js';
import { setUpText } from '../../src/clients/set-up-text.js';

const isLoopback = (uri: string) => /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])/.test(uri);
const isPublic = ({ clientTypes }: Preset) =>
  clientTypes.includes('native') || clientTypes.includes('browser');

describe('the real clients', () => {
  it('are 39, each once', () => {
    const claims = (of: (preset: Preset) => string) => new Set(presets.map(of)).size;
    expect([presets.length, claims(({ id }) => id), claims(({ name }) => name)]).toEqual([
      39, 39, 39,
    ]);
  });

  it.each<[claim: string, holds: (preset: Preset) => boolean]>([
    ['have an id that a flag can carry', ({ id }) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)],
    [
      'are of a public kind exactly when they come without a secret',
      (preset) => preset.tokenEndpointAuthMethods.includes('none') === isPublic(preset),
    ],
    [
      'are of a confidential kind exactly when they come with a secret',
      (preset) =>
        preset.tokenEndpointAuthMethods.some((method) => method.startsWith('client_secret')) ===
        preset.clientTypes.includes('confidential'),
    ],
    [
      'are native when they redirect to the own machine or to an app',
      (preset) =>
        !preset.redirectUris.some((uri) => isLoopback(uri) || /^(?!https?:)[a-z]+:/.test(uri)) ||
        preset.clientTypes.includes('native'),
    ],
    [
      'are native only when some redirect says so, or nobody knows them',
      (preset) =>
        !preset.clientTypes.includes('native') ||
        preset.redirectUris.length === 0 ||
        preset.redirectUris.some(isLoopback),
    ],
    [
      'are of a web kind when they redirect to https',
      (preset) =>
        !preset.redirectUris.some((uri) => uri.startsWith('https:')) ||
        preset.clientTypes.includes('browser') ||
        preset.clientTypes.includes('confidential'),
    ],
    [
      'register in a way that their kinds can use',
      ({ clientTypes, registration }) =>
        registration.length > 0 &&
        registration.every((way) =>
          clientTypeRows(clientTypes).some((row) => row.registration.includes(way)),
        ),
    ],
    ['depend on each rule once', ({ rules }) => new Set(rules).size === rules.length],
    [
      'redirect nowhere twice',
      ({ redirectUris }) => new Set(redirectUris).size === redirectUris.length,
    ],
    [
      'go through a client that we know, if through one',
      ({ via }) =>
        via === undefined || presets.some(({ id, via: next }) => id === via && next === undefined),
    ],
  ])('%s', (_, holds) => {
    expect(presets.filter((preset) => !holds(preset)).map(({ id }) => id)).toEqual([]);
  });

  it('can each be served alone, with the ways it uses', () => {
    const refused = presets.filter(
      ({ id }) =>
        contradictions({ issuer: 'https://a.example', ...resolveClients([id]) }).length > 0,
    );
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it('are recommended unless they are platforms or libraries', () => {
    expect(recommendedIds).toEqual(
      expect.arrayContaining([
        'claude-code',
        'claude-connectors',
        'chatgpt',
        'cursor',
        'vscode',
        'codex',
        'gemini-cli',
        'mcp-inspector',
      ]),
    );
    expect(recommendedIds).not.toContain('copilot-studio');
    expect(recommendedIds).not.toContain('python-sdk');
  });
});

describe('how a client is told about a server', () => {
  const server = { name: '@me/notes', url: 'http://localhost:3000/mcp' };
  const told = (id: string) => {
    const preset = presets.find((row) => row.id === id);
    return preset === undefined ? undefined : setUpText(preset, server);
  };

  it('is a command for Claude Code and Codex', () => {
    expect(told('claude-code')?.text).toBe(
      'claude mcp add --transport http notes http://localhost:3000/mcp',
    );
    expect(told('codex')?.text).toBe('codex mcp add notes --url http://localhost:3000/mcp');
  });

  it.each([
    ['cursor', '.cursor/mcp.json', { mcpServers: { notes: { url: server.url } } }],
    ['vscode', '.vscode/mcp.json', { servers: { notes: { type: 'http', url: server.url } } }],
    ['gemini-cli', '.gemini/settings.json', { mcpServers: { notes: { httpUrl: server.url } } }],
  ])('is JSON in a file for %s', (id, file, json) => {
    expect(told(id)?.file).toBe(file);
    expect(JSON.parse(told(id)?.text ?? '')).toEqual(json);
  });

  it('always names the server and leaves no brace to fill in', () => {
    const texts = presets.flatMap((preset) => setUpText(preset, server) ?? []);
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.filter(({ text }) => !text.includes(server.url))).toEqual([]);
    expect(texts.filter(({ text }) => /\{(?:name|url)\}/.test(text))).toEqual([]);
  });

  it('is unknown where nobody knows', () => {
    expect(told('perplexity')).toBeUndefined();
  });
});
