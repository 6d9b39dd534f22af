import { bearerChallenge } from '../../facts/challenge.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const challengeNamesMetadata = rule({
  id: 'challenge-names-metadata',
  title: 'The 401 names the resource metadata',
  level: 'must',
  source: 'RFC 9728 §5.1',
  link: rfc(9728, '5.1'),
  needs: ['mcpPost'],
  run: ({ mcpPost }) => {
    const header = mcpPost.headers['www-authenticate'];
    const challenge = bearerChallenge(mcpPost);
    const url = challenge?.parameters['resource_metadata'];
    if (challenge === undefined || url === undefined || !URL.canParse(url)) {
      return broken(
        `WWW-Authenticate is ${quote(header ?? '')}`,
        'Answer 401 with WWW-Authenticate: Bearer resource_metadata="https://…/.well-known/oauth-protected-resource/…".',
      );
    }
    return challenge.quoted.includes('resource_metadata')
      ? pass(url)
      : broken(
          `${url} stands without quotes`,
          'Put the URL in double quotes; the TypeScript SDK finds it only so.',
        );
  },
});
