import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const authorizeIdempotent = rule({
  id: 'authorize-idempotent',
  title: 'Opening the same authorization request twice does the same twice',
  level: 'should',
  source: 'RFC 9110 §9.2.1; observed in FastMCP',
  link: rfc(9110, '9.2.1'),
  needs: ['authorizeValid', 'authorizeAgain'],
  run: ({ authorizeValid, authorizeAgain }) =>
    authorizeValid.status === authorizeAgain.status
      ? pass(String(authorizeAgain.status))
      : broken(
          `${authorizeValid.status}, then ${authorizeAgain.status}`,
          'Change nothing on GET: some clients and link previews fetch the URL first.',
        ),
});
