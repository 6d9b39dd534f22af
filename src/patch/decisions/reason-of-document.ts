import type { Reason } from './decision.js';
import type { DocumentFact } from '../facts/facts.js';
import { fileKind } from '../facts/file-kind.js';

/** The reason a document is never edited, what it is or where it lies; absent for the metadata of an authorization server. */
export function reasonOfDocument(document: DocumentFact): Reason | undefined {
  if (document.kind === 'protected-resource') return 'protected-resource';
  if (document.kind === 'client') return 'client-side';
  if (isSchema(document)) return 'type-or-schema';
  if (document.kind === 'other') return 'not-server-metadata';
  if (document.givenTo.some((name) => TESTING.test(name))) return 'test-or-mock';
  return fileKind(document.file);
}

/** Calls of test frameworks, of assertions, and of what reads a document somebody else wrote. */
const TESTING =
  /^(describe|it|test|beforeEach|beforeAll|nock|mockResolvedValue\w*|mockReturnValue\w*|expect|toEqual|assert\w*|deepEqual|model_validate|parse|safeParse)$/;

const SCHEMA =
  /^(z|v|t|S|yup|joi|Joi|Type|Schema)\.|^(string|url)\(\s*\)|^(optional|nullable)\(|^\{\s*['"]?(type|\$ref|format)['"]?\s*:|UrlSchema|[a-z]Schema\b/;

/** A document of zod calls or of `{ type: 'string' }` describes; it serves nothing. */
function isSchema({ endpoints, text }: DocumentFact): boolean {
  if (Object.values(endpoints).some((endpoint) => SCHEMA.test(endpoint.text))) return true;
  return /_endpoint_auth_methods_supported['"]?\s*:\s*(z\.|\{\s*['"]?type|Type\.|v\.)/.test(text);
}
