import { quote, several } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

const CLAIMS = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'] as const;

export const tokenClaims = rule({
  id: 'token-claims',
  title: 'A JWT access token has the claims and the type of its profile',
  level: 'should',
  source: 'RFC 9068 §2.1, §2.2',
  link: rfc(9068, '2.2'),
  needs: ['loginJwt', 'metadata'],
  run: ({ loginJwt, metadata }) => {
    if (loginJwt === null) return notApplicable('the token is opaque');
    const { header, claims } = loginJwt;
    const typed = /^(application\/)?at\+jwt$/i.test(String(header['typ']));
    const faults = [
      ...(typed ? [] : [`typ is ${quote(header['typ'])}`]),
      ...(claims['iss'] === metadata['issuer'] ? [] : [`iss is ${quote(claims['iss'])}`]),
      ...CLAIMS.filter((name) => claims[name] === undefined).map((name) => `${name} is missing`),
    ];
    return faults.length === 0
      ? pass('at+jwt with all claims')
      : broken(
          several(faults),
          'Issue typ at+jwt with iss, exp, aud, sub, client_id, iat and jti.',
        );
  },
});
