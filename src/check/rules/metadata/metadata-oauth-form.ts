import { objectOf } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataOauthForm = rule({
  id: 'metadata-oauth-form',
  title: 'The RFC 8414 form of the metadata is served, with the issuer path inserted',
  level: 'should',
  source: 'RFC 8414 §3.1',
  link: rfc(8414, '3.1'),
  needs: ['candidates', 'metadata'],
  run: ({ candidates }) => {
    const oauth = candidates.find(({ form }) => form.startsWith('oauth'));
    if (oauth === undefined) return unknown('this address gave no answer');
    return oauth.answer.status === 200 && objectOf(oauth.answer) !== undefined
      ? pass(oauth.url)
      : broken(
          `${oauth.url} answered ${statusOf(oauth.answer)}; only an OpenID form is served`,
          'Serve the same document there too: clients of the 2025-06-18 revision read no other form.',
        );
  },
});
