import { authorizeStartsRule } from './authorize-starts-rule.js';

export const loopbackAnyPortInferred = authorizeStartsRule({
  id: 'loopback-any-port-inferred',
  title: 'That holds for clients that registered without an application_type',
  level: 'should',
  source: 'OpenID Connect Registration §2; observed in clients',
  link: 'https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata',
  fact: 'authorizeOtherPortNoType',
  fix: 'Infer application_type native when any redirect is loopback or private-use.',
});
