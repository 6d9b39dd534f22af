import type { Reason } from './decision.js';
import type { DocumentFact } from '../facts/facts.js';

const TEST =
  /(^|\/)(tests?|__tests__|__mocks__|specs?|fixtures?|e2e|mocks?|testing|testdata|test-?(servers?|harness)|scenarios|stubs?)(\/|$)|\.(test|spec|fixture|mock|stories)\.\w+$|(^|\/)(test_[^/]*|conftest|[^/]*_test)\.\w+$|(^|[/_-])(mock|fake|dummy)[_-]|[_-](mock|fake)s?[./_-]|test[_-](oauth[_-])?server/i;
const GENERATED =
  /(^|\/)(dist|build|out|generated|__generated__|vendor|\.next|\.output|public\/build)\/|\.d\.[cm]?ts$|\.min\./;
const CLIENT = /(^|\/)clients?(\/|$)|(^|[/_-])oauth-client\./i;
const DEMO = /(^|\/)(demos?|docs?|snippets|storybook)(\/|$)/i;

/** The reason a file is never edited whatever it says; absent when its place says nothing. */
export function reasonOfPlace(file: string): Reason | undefined {
  if (TEST.test(file)) return 'test-or-mock';
  if (GENERATED.test(file)) return 'generated';
  if (CLIENT.test(file)) return 'client-side';
  return DEMO.test(file) ? 'example-only' : undefined;
}

/** The reason a document is never edited; absent when it is the metadata of an authorization server. */
export function reasonOfDocument(document: DocumentFact): Reason | undefined {
  if (document.kind === 'protected-resource') return 'protected-resource';
  if (document.kind === 'client') return 'client-side';
  if (isSchema(document)) return 'type-or-schema';
  if (document.kind === 'other') return 'not-server-metadata';
  return document.givenTo.some((name) => TESTING.test(name)) ? 'test-or-mock' : undefined;
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
