import { objectOf } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { notApplicable, rule } from '../../rule.js';
import { eachMethod } from '../each-method.js';
import { oauth21 } from '../links.js';

export const missingCredentialsRefused = rule({
  id: 'missing-credentials-refused',
  title: 'A confidential client without its credentials is never taken for a public one',
  level: 'must',
  source: 'OAuth 2.1 §3.2.2',
  link: oauth21('3.2.2'),
  needs: ['methods'],
  run: ({ methods, tokenUnknownClient }) => {
    const tried = methods.filter(({ method, registration, borrowed, tokenBare }) => {
      const stated = objectOf(registration)?.['token_endpoint_auth_method'];
      const effective = registration === undefined && !borrowed ? method : stated;
      return tokenBare !== undefined && effective === method;
    });
    if (tried.length === 0) return notApplicable('no client with credentials could register');
    return eachMethod(
      tried,
      ({ method, tokenBare }) =>
        tokenBare !== undefined && authenticationOf(tokenBare, tokenUnknownClient) === 'accepted'
          ? `a ${method} client got ${statusOf(tokenBare)} with client_id alone`
          : undefined,
      'Look up how the client is registered and demand exactly that; PKCE does not replace it.',
    );
  },
});
