import { describe, expect, it } from 'vitest';
import { clientChoices } from '../../src/clients/client-choices.js';
import { resolveClients } from '../../src/clients/resolve-clients.js';

describe('resolving clients', () => {
  it('serves people with every kind of app when nobody chooses', () => {
    expect(resolveClients(['recommended'])).toMatchObject({
      clientTypes: ['native', 'browser', 'confidential'],
      registration: ['metadata-document', 'dynamic', 'pre-registered'],
      schemes: ['cursor'],
    });
  });

  it('gives each kind the ways it uses by default', () => {
    expect(resolveClients(['machine'])).toMatchObject({
      clientTypes: ['machine'],
      registration: ['pre-registered'],
      presets: [],
    });
    expect(resolveClients(['private_key_jwt']).registration).toEqual(['pre-registered']);
  });

  it('joins real clients and kinds, whatever their order', () => {
    const one = resolveClients(['confidential', 'cursor', 'claude-code']);
    const other = resolveClients(['claude-code', 'confidential', 'cursor', 'cursor']);
    expect(one).toEqual(other);
    expect(one.chosen.map(({ name }) => name)).toEqual([
      'Claude Code',
      'Cursor',
      'Confidential web app with a secret',
    ]);
    expect(one.clientTypes).toEqual(['native', 'browser', 'confidential']);
    expect(one.schemes).toEqual(['cursor']);
  });

  it('serves a client without OAuth through its bridge', () => {
    const { registration, clientTypes } = resolveClients(['mcp-remote']);
    expect(resolveClients(['roo-code'])).toMatchObject({ registration, clientTypes });
  });

  it('offers every name once', () => {
    const values = clientChoices.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toHaveLength(39 + 5 + 1);
  });
});
