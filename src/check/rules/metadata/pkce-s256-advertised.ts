import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const pkceS256Advertised = rule({
  id: 'pkce-s256-advertised',
  title: 'PKCE with S256 is advertised',
  level: 'must',
  source: 'MCP Authorization, Authorization Code Protection',
  link: mcp('authorization-code-protection'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const methods = strings(metadata, 'code_challenge_methods_supported');
    return methods?.includes('S256') === true
      ? pass(list(methods))
      : broken(
          `code_challenge_methods_supported is ${list(methods)}`,
          'Publish "code_challenge_methods_supported": ["S256"]; clients must stop without it.',
        );
  },
});
