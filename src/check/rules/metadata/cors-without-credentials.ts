import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';

export const corsWithoutCredentials = rule({
  id: 'cors-without-credentials',
  title: 'No foreign page may send the cookies of a person along',
  level: 'must',
  source: 'Fetch, CORS protocol and credentials',
  link: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  needs: ['metadataCrossOrigin'],
  run: (facts) => {
    const answers = [
      facts.metadataCrossOrigin,
      facts.mcpPreflight,
      facts.tokenPreflight,
      facts.registrationPreflight,
      facts.authorizePreflight,
    ];
    const open = answers.filter(
      (answer) => answer?.headers['access-control-allow-credentials'] === 'true',
    );
    return open.length === 0
      ? pass('Access-Control-Allow-Credentials is never sent')
      : broken(
          `credentials are allowed at ${list(open.map((answer) => answer?.url))}`,
          'Drop Access-Control-Allow-Credentials: tokens travel in a header.',
        );
  },
});
