import type { PresetId } from '../../clients/presets/presets.js';
import { objectOf, strings } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { Stop } from './stops.js';

const RMCP: readonly PresetId[] = ['codex', 'goose', 'rmcp', 'amazon-q-cli'];

const TYPESCRIPT: readonly PresetId[] = ['typescript-sdk', 'cline', 'continue', 'mcp-remote'];

const MISMATCH = '"redirect_uri mismatch" in the browser';

export const REGISTRATION_STOPS: readonly Stop[] = [
  {
    rule: 'registration-complete',
    who: [...RMCP, ...TYPESCRIPT],
    way: 'dynamic',
    when: ({ registerPublic }) => strings(objectOf(registerPublic), 'redirect_uris') === undefined,
    text: 'the registration answer has no redirect_uris',
    shows: 'a schema error after registration',
  },
  {
    rule: 'registration-no-nulls',
    who: ['chatgpt', 'lm-studio', ...TYPESCRIPT],
    way: 'dynamic',
    when: ({ registerPublic }) =>
      Object.values(objectOf(registerPublic) ?? {}).some((value) => value === null),
    text: 'the registration answer has null members',
    shows: 'a schema error after registration',
  },
  {
    rule: 'registration-empty-members',
    who: ['open-webui'],
    way: 'dynamic',
    maybe: true,
    text: 'it may send empty members, and a registration with them is refused',
    shows: 'registration failed',
  },
  {
    rule: 'registration-empty-scope',
    who: ['gemini-cli', 'mcp-inspector'],
    way: 'dynamic',
    text: 'a registration with an empty scope is refused',
    shows: 'registration failed',
  },
  {
    rule: 'registration-drops-unknown-grants',
    who: ['vscode'],
    way: 'dynamic',
    when: asksForDeviceCode,
    text: 'it also registers for device_code, and that is refused',
    shows: 'it asks for a client id',
  },
  {
    rule: 'registration-drops-unknown-grants',
    who: ['kiro', 'claude-connectors'],
    way: 'dynamic',
    maybe: true,
    text: 'it may register for jwt-bearer too, and an unknown grant is refused',
  },
  {
    rule: 'registration-refuses-unadvertised',
    who: ['claude-code', 'cursor'],
    maybe: true,
    when: ({ metadata }) =>
      strings(metadata, 'token_endpoint_auth_methods_supported')?.includes('none') === false,
    text: 'public clients can register and none is not listed, where versions of it gave up (python-sdk pull request 2261)',
  },
  {
    rule: 'registration-scope-advisory',
    who: ['kiro', 'windsurf'],
    way: 'dynamic',
    maybe: true,
    text: 'some builds register for OpenID scopes, and that is refused',
  },
];

export const AUTHORIZATION_STOPS: readonly Stop[] = [
  {
    rule: 'authorize-starts',
    who: 'all',
    text: 'a valid authorization request does not lead to a login',
    shows: 'an error page in the browser',
  },
  {
    rule: 'loopback-any-port',
    who: ['claude-code', 'codex', 'zed', 'goose', 'kiro', 'copilot-cli'],
    way: 'metadata-document',
    text: 'its document names no port, and it uses one',
    shows: MISMATCH,
  },
  {
    rule: 'loopback-any-port',
    who: ['claude-code', 'codex', 'cline', 'gemini-cli', 'goose', 'kiro'],
    way: 'dynamic',
    maybe: true,
    text: 'it connects until it gets another port than the one it registered with',
    shows: MISMATCH,
  },
  {
    rule: 'loopback-any-port-registered',
    who: ['copilot-cli', 'vscode'],
    way: 'metadata-document',
    text: 'its document names a port, and it uses another',
    shows: MISMATCH,
  },
  {
    rule: 'loopback-any-port-registered',
    who: ['copilot-cli', 'vscode'],
    way: 'dynamic',
    maybe: true,
    text: 'it connects until it gets another port than the one it registered with',
    shows: MISMATCH,
  },
  {
    rule: 'authorize-errors-carry-iss',
    who: ['claude-code', 'codex', 'chatgpt', 'goose', 'rmcp', 'opencode', 'mcp-inspector'],
    maybe: true,
    when: ({ metadata }) => metadata?.['authorization_response_iss_parameter_supported'] === true,
    text: 'iss is promised, and missing or wrong on errors at least',
    shows: '"Issuer mismatch … received undefined"',
  },
  {
    rule: 'authorize-extra-parameters',
    who: ['vscode', 'chatgpt', 'claude-code'],
    text: 'parameters the server does not know are refused',
  },
  {
    rule: 'authorize-unknown-scopes-dropped',
    who: ['amazon-q-cli'],
    text: 'it asks for OpenID scopes whatever is published, and that is refused',
    shows: 'invalid_scope',
  },
  {
    rule: 'authorize-unknown-scopes-dropped',
    who: ['kiro', 'windsurf'],
    maybe: true,
    text: 'some builds ask for OpenID scopes, and that is refused',
  },
  {
    rule: 'authorize-without-state',
    who: ['opencode', 'continue'],
    maybe: true,
    text: 'some versions send no state, and that is refused',
  },
  {
    rule: 'authorize-idempotent',
    who: ['fastmcp-client'],
    text: 'it opens the authorization URL itself before the browser does',
  },
  {
    rule: 'login-page-without-form-action',
    who: ['cursor', 'claude-connectors', 'claude-code', 'codex'],
    maybe: true,
    text: 'the pages forbid the way back to it in Chrome and Edge',
    shows: 'nothing happens after "Allow"',
  },
];

// It leaves device_code out where the published grants do not have it.
function asksForDeviceCode({ metadata }: Facts): boolean {
  const grants = strings(metadata, 'grant_types_supported');
  return grants === undefined || grants.some((grant) => grant.endsWith(':device_code'));
}
