import { settings } from './settings.js';

/** Where the people of the company sign in: a server of theirs, told by its address alone. */
export function accounts() {
  return {
    issuer: settings.accounts,
    authorization_endpoint: settings.authorizeUrl,
    token_endpoint: settings.tokenUrl,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}

export function accountsInShort() {
  return {
    issuer: settings.accounts,
    authorization_endpoint: settings.authorizeUrl,
    token_endpoint: settings.tokenUrl,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
  };
}
