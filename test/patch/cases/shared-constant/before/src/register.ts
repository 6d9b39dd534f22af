import { METHODS } from './methods.js';

export function methodOf(body) {
  if (!METHODS.includes(body.token_endpoint_auth_method)) {
    throw new Error('invalid_client_metadata');
  }
  return body.token_endpoint_auth_method;
}
