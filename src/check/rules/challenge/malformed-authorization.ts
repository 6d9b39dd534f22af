import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const malformedAuthorization = rule({
  id: 'malformed-authorization',
  title: 'A malformed Authorization header is a 400 or 401',
  level: 'must',
  source: 'RFC 6750 §3.1',
  link: rfc(6750, '3.1'),
  needs: ['emptyBearer', 'doubleBearer'],
  run: ({ emptyBearer, doubleBearer }) => {
    const wrong = [emptyBearer, doubleBearer].filter(
      ({ status }) => status !== 400 && status !== 401,
    );
    return wrong.length === 0
      ? pass(`${emptyBearer.status} and ${doubleBearer.status}`)
      : broken(
          `"Bearer" answered ${emptyBearer.status}, "Bearer one two" answered ${doubleBearer.status}`,
          'Treat a header that is not "Bearer" and one token as an invalid request, never as an error of the server.',
        );
  },
});
