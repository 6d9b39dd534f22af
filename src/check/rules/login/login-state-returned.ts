import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const loginStateReturned = rule({
  id: 'login-state-returned',
  title: 'state comes back unchanged with the code',
  level: 'must',
  source: 'OAuth 2.1 §4.1.2',
  link: oauth21('4.1.2'),
  needs: ['loginCallback', 'loginState'],
  run: ({ loginCallback, loginState }) => {
    const values = loginCallback['state'] ?? [];
    return values.length === 1 && values[0] === loginState
      ? pass('byte for byte')
      : broken(list(values), 'Send state back once and unchanged, encoded only for the URL.');
  },
});
