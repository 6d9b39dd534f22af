import { type Evidence, speaksAgainst } from '../facts/evidence.js';
import type { ProjectCode } from '../facts/code-facts.js';
import type { DocumentFact, List } from '../facts/facts.js';
import { isProvider } from '../facts/documents/find-endpoints.js';
import { isServed } from '../facts/endpoint/find-serving-code.js';

/** Paths that products have, whose address is a setting: nobody gives their own server these. */
const PROVIDER_PATH = /\/protocol\/openid-connect\/\w+$|\/oauth2\/v(1|2\.0)\/\w+$/;

/** The host that serves the endpoint when it is not this project. */
export function foreignHost(
  document: DocumentFact,
  list: List,
  code: () => ProjectCode,
): Evidence | undefined {
  const endpoint = document.endpoints[list];
  if (document.foreignBy !== undefined) return speaksAgainst(document.foreignBy);
  if (endpoint === undefined) return undefined;
  const { host, path = '' } = endpoint;
  if (host === undefined) {
    if (!PROVIDER_PATH.test(path) || isServed(code(), path)) return undefined;
    const what = `${path} is where Keycloak, Okta or Entra serve it, and nothing here does`;
    return speaksAgainst({ what, place: endpoint.place });
  }
  // A host that is written out may be the project's own: then the project serves the path.
  const own = !isProvider(host) && path !== '' && isServed(code(), path);
  return own
    ? undefined
    : speaksAgainst({ what: `${host} serves the endpoint`, place: endpoint.place });
}
