import { text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { PassiveAnswer } from '../facts/answers.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { crossOriginRead, preflight } from './preflight.js';
import type { Ask } from './send.js';
import { withParameters } from './with-parameters.js';

/** Reads what the metadata points at, and how the same documents look to others. */
export async function probeSurroundings(context: Context, facts: Facts): Promise<Gathered> {
  return sendAll(context.network, {
    ...forgeries(facts),
    ...crossOrigin(facts),
    ...endpoints(context, facts),
    strayWellKnown: {
      purpose: 'a well-known document that cannot exist',
      url: `${new URL(facts.issuer ?? facts.target.origin).origin}/.well-known/${context.random(9)}`,
    },
  });
}

type Asks = Partial<Record<PassiveAnswer, Ask>>;

function forgeries({ metadataAnswer }: Facts): Asks {
  if (metadataAnswer === undefined) return {};
  const { url } = metadataAnswer;
  const forwarded = { 'x-forwarded-host': 'attacker.example', 'x-forwarded-proto': 'https' };
  return {
    spoofedHost: {
      purpose: 'metadata with a forged Host',
      url,
      headers: { host: 'attacker.example' },
    },
    spoofedForwarded: {
      purpose: 'metadata with a forged X-Forwarded-Host',
      url,
      headers: forwarded,
    },
    metadataOtherAgent: {
      purpose: 'metadata as an HTTP library',
      url,
      headers: { 'user-agent': 'python-httpx/0.28.1' },
    },
  };
}

function crossOrigin({ metadataAnswer, resourceUrl, metadata }: Facts): Asks {
  // What public clients send, and no more: some servers refuse the whole for one header they do not allow.
  const post = (name: string): Ask | undefined => {
    const url = text(metadata, name);
    return url === undefined ? undefined : preflight(url, 'POST', 'content-type');
  };
  const jwks = text(metadata, 'jwks_uri');
  return present({
    metadataPreflight:
      metadataAnswer && preflight(metadataAnswer.url, 'GET', 'mcp-protocol-version'),
    metadataCrossOrigin: metadataAnswer && crossOriginRead(metadataAnswer.url),
    resourceCrossOrigin: resourceUrl === undefined ? undefined : crossOriginRead(resourceUrl),
    jwksCrossOrigin: jwks === undefined ? undefined : crossOriginRead(jwks),
    tokenPreflight: post('token_endpoint'),
    registrationPreflight: post('registration_endpoint'),
    revocationPreflight: post('revocation_endpoint'),
    authorizePreflight: post('authorization_endpoint'),
  });
}

function endpoints({ random }: Context, { metadata }: Facts): Asks {
  const authorize = text(metadata, 'authorization_endpoint');
  const token = text(metadata, 'token_endpoint');
  const jwks = text(metadata, 'jwks_uri');
  const stranger = {
    client_id: `unknown-${random(9)}`,
    redirect_uri: 'https://attacker.example/callback',
    code_challenge: random(32),
    code_challenge_method: 'S256',
    state: 'probe',
  };
  return present({
    jwks: jwks === undefined ? undefined : { purpose: 'signing keys', url: jwks },
    tokenByGet:
      token === undefined ? undefined : { purpose: 'GET at the token endpoint', url: token },
    unknownClient:
      authorize === undefined
        ? undefined
        : {
            purpose: 'authorization request of an unknown client',
            url: withParameters(authorize, { ...stranger, response_type: 'code' }),
          },
    unknownClientHostile:
      authorize === undefined
        ? undefined
        : {
            purpose: 'faulty authorization request of an unknown client',
            url: withParameters(authorize, {
              ...stranger,
              response_type: 'token',
              client_id: '<i>create-mcp-auth</i>',
            }),
          },
  });
}

function present(asks: { readonly [Name in PassiveAnswer]?: Ask | undefined }): Asks {
  return Object.fromEntries(Object.entries(asks).filter(([, ask]) => ask !== undefined));
}
