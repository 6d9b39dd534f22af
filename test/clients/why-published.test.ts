import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/clients/contradictions.js';
import { metadataFor } from '../../src/clients/metadata.js';
import { resolveClients, type Chosen } from '../../src/clients/resolve-clients.js';
import { whyPublished } from '../../src/clients/why-published.js';
import { everyServed } from './served-combinations.js';

const issuer = 'https://auth.example.com';
const tokenMethods = 'token_endpoint_auth_methods_supported';

describe('why something is published', () => {
  it('names the clients behind each method', () => {
    const resolved = resolveClients(['claude-code', 'cursor', 'mistral-le-chat']);
    const served = { issuer, ...resolved, registration: ['dynamic'] } as const;
    const because = whyPublished(served, resolved.chosen)
      .filter(({ key }) => key === tokenMethods)
      .map(({ value, because: names }) => [value, ...names]);
    expect(because).toEqual([
      ['none', 'Claude Code', 'Cursor'],
      ['client_secret_basic', 'Le Chat'],
      ['client_secret_post', 'Le Chat'],
    ]);
  });

  it('blames metadata documents for none where no client is public', () => {
    const { chosen, clientTypes } = resolveClients(['private_key_jwt']);
    const served = { issuer, clientTypes, registration: ['metadata-document'] } as const;
    const none = whyPublished(served, chosen).find(
      ({ key, value }) => key === tokenMethods && value === 'none',
    );
    expect(none?.because).toEqual(['metadata documents']);
  });

  it('explains every value of every list of every possible server', () => {
    const unexplained = everyServed
      .filter((served) => contradictions(served).length === 0)
      .filter((served) => {
        const chosen = served.clientTypes.map((id): Chosen => ({
          id,
          name: id,
          clientTypes: [id],
        }));
        const explained = whyPublished(served, chosen)
          .filter(({ because }) => because.length > 0)
          .map(({ key, value }) => `${key} ${value}`);
        const published = Object.entries(metadataFor(served)).flatMap(([key, value]) =>
          Array.isArray(value) ? value.map((item) => `${key} ${item}`) : [],
        );
        return explained.sort().join() !== published.sort().join();
      });
    expect(unexplained).toEqual([]);
  });
});
