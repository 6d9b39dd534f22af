import { methodsListed } from '../../facts/methods-listed.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const loginMethodAdvertised = rule({
  id: 'login-method-advertised',
  title: 'The method a client got its token with is advertised',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['loginMethod', 'loginToken', 'metadata'],
  run: ({ loginMethod, loginToken, metadata }) => {
    if (loginToken.status !== 200) return unknown('even a right request gets no token');
    const listed = methodsListed(metadata, 'token');
    return listed.includes(loginMethod)
      ? pass(`${loginMethod}, as advertised`)
      : broken(
          `a client with ${loginMethod} gets a token, and ${list(listed)} is advertised`,
          `Add ${loginMethod} to token_endpoint_auth_methods_supported: clients read the list and turn away.`,
        );
  },
});
