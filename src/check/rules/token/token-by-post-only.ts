import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenByPostOnly = rule({
  id: 'token-by-post-only',
  title: 'The token endpoint answers POST only',
  level: 'must',
  source: 'OAuth 2.1 §3.2',
  link: oauth21('3.2'),
  needs: ['tokenByGet'],
  run: ({ tokenByGet }) =>
    tokenByGet.status >= 400 && tokenByGet.status < 500
      ? pass(`GET answered ${tokenByGet.status}`)
      : broken(`GET answered ${tokenByGet.status}`, 'Answer 405 to anything but POST.'),
});
