import type { Evidence } from '../facts/evidence.js';
import type { ServingCode } from '../facts/endpoint/find-serving-code.js';
import type { SecretFact } from '../facts/secrets/secret-fact.js';
import { usesSecret } from '../facts/secrets/secret-uses.js';

const SPEAKS: Readonly<Record<SecretFact['kind'], Evidence['speaks']>> = {
  'branches-on-none': 'for',
  'only-if-kept': 'for',
  'only-if-sent': 'for',
  'ours-sent-upstream': 'for',
  demanded: 'against',
  'refuses-none': 'against',
  'set-by-owner': 'against',
  delegated: 'neither',
};

const SAYS: Readonly<Record<SecretFact['kind'], string>> = {
  'branches-on-none': 'public clients have a branch of their own',
  'only-if-kept': 'the secret is asked for only if the client has one',
  'only-if-sent': 'the secret is compared only if the request brings one',
  'ours-sent-upstream': 'the server sends a secret of its own to the next server',
  demanded: 'a secret is demanded',
  'refuses-none': 'public clients are refused',
  'set-by-owner': 'a setting says whether public clients are let in',
  delegated: 'the secret is handed to another function',
};

/** What is told of a fact about secrets. */
export function secretSaid({ kind, what, place }: SecretFact): Evidence {
  return { speaks: SPEAKS[kind], what: `${SAYS[kind]}: ${what}`, place };
}

const USES_NO_SECRET = ' and uses no secret of the request';

/** Where the endpoint is, and whether a package serves it, or nobody there looks at a secret. */
export function servedSaid(serving: ServingCode): Evidence[] {
  const free = !usesSecret(serving.reached);
  return serving.entries.slice(0, 3).map(({ place, name, ofLibrary }) => {
    const how = ofLibrary ? ', with the code of its package' : free ? USES_NO_SECRET : '';
    return {
      speaks: 'neither',
      what: `${name === '' ? 'the endpoint' : name} serves it${how}`,
      place,
    };
  });
}
