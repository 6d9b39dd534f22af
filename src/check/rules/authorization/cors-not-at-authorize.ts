import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const corsNotAtAuthorize = rule({
  id: 'cors-not-at-authorize',
  title: 'The authorization endpoint has no CORS',
  level: 'must',
  source: 'RFC 9700 §2.6',
  link: rfc(9700, '2.6'),
  needs: ['authorizePreflight'],
  run: ({ authorizePreflight, authorizeForeignOrigin }) => {
    const open = [authorizePreflight, authorizeForeignOrigin].find(
      (answer) => answer?.headers['access-control-allow-origin'] !== undefined,
    );
    return open === undefined
      ? pass('no Access-Control-Allow-Origin')
      : broken(
          'Access-Control-Allow-Origin is sent',
          'Take the authorization endpoint out of the CORS middleware: browsers navigate to it.',
        );
  },
});
