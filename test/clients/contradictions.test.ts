import { describe, expect, it } from 'vitest';
import type { ClientTypeId, RegistrationWay } from '../../src/clients/client-types.js';
import { clientTypeRows } from '../../src/clients/client-types.js';
import { contradictions } from '../../src/clients/contradictions.js';
import { everyServed } from './served-combinations.js';

const issuer = 'https://auth.example.com';

describe('contradictions', () => {
  it.each<[string, ClientTypeId[], RegistrationWay[], string]>([
    ['no client at all', [], ['dynamic'], '--clients'],
    ['no way to register', ['native'], [], '--registration'],
    [
      'metadata documents for machines',
      ['machine'],
      ['metadata-document', 'pre-registered'],
      '--registration',
    ],
    [
      'metadata documents for shared secrets',
      ['confidential'],
      ['metadata-document', 'dynamic'],
      '--registration',
    ],
    [
      'dynamic registration for machines',
      ['machine'],
      ['dynamic', 'pre-registered'],
      '--registration',
    ],
    ['machines that nobody can pre-register', ['native', 'machine'], ['dynamic'], '--registration'],
    [
      'secrets with metadata documents only',
      ['native', 'confidential'],
      ['metadata-document'],
      '--registration',
    ],
  ])('refuses %s', (_, clientTypes, registration, where) => {
    const [problem, ...others] = contradictions({ issuer, clientTypes, registration });
    expect(problem).toMatchObject({ where, hint: expect.stringMatching(/\.$/) });
    expect(others).toEqual([]);
  });

  it('refuses to manage registrations that cannot happen', () => {
    const served = { issuer, clientTypes: ['native'], registration: ['pre-registered'] } as const;
    expect(contradictions(served)).toEqual([]);
    expect(contradictions({ ...served, registrationManagement: true })).toMatchObject([
      { where: '--registration-management' },
    ]);
  });

  it('says in words who needs what', () => {
    const served = { issuer, clientTypes: ['machine'], registration: ['dynamic'] } as const;
    expect(contradictions(served).map(({ message }) => message)).toEqual([
      'Registration dynamic is on, but machine cannot use it.',
      'Clients of the kind machine cannot register: they need pre-registered.',
    ]);
  });

  it('refuses a client chosen by name that can register in no way that is on', () => {
    const served = { issuer, clientTypes: ['browser'], registration: ['dynamic'] } as const;
    expect(contradictions(served, ['slack'])).toEqual([
      {
        message: 'Slackbot cannot register: metadata-document is not on.',
        hint: 'Add metadata-document to --registration, or leave slack out of --clients.',
        where: '--registration',
      },
    ]);
    const documents = ['metadata-document'] as const;
    expect(contradictions({ ...served, registration: documents }, ['slack'])).toEqual([]);
    // What a set brings with it was not asked for by name.
    expect(contradictions(served, ['recommended'])).toEqual([]);
  });

  it('names any of the ways such a client could use, and says one thing once', () => {
    const served = { issuer, registration: ['metadata-document'] } as const;
    const told = contradictions({ ...served, clientTypes: ['native'] }, ['mcp-inspector']);
    expect(told).toMatchObject([
      {
        message: 'MCP Inspector cannot register: neither pre-registered nor dynamic is on.',
        hint: expect.stringMatching(/^Add dynamic to /),
      },
    ]);
    const kinds = contradictions({ ...served, clientTypes: ['confidential'] }, ['m365-copilot']);
    expect(kinds.map(({ message }) => message).join()).not.toContain('Microsoft');
  });

  it('lets every kind of client through with its default ways', () => {
    const refused = everyServed.filter(({ clientTypes, registration }) => {
      const ways = clientTypeRows(clientTypes).flatMap((row) => row.registrationByDefault);
      const usual =
        new Set(ways).size === registration.length &&
        ways.every((way) => registration.includes(way));
      return (
        usual &&
        clientTypes.length > 0 &&
        contradictions({ issuer, clientTypes, registration }).length > 0
      );
    });
    expect(refused).toEqual([]);
  });
});
