import { objectOf, text } from '../../facts/answer.js';
import { ENOUGH_BITS, mostBits } from '../../facts/entropy.js';
import { several } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const codeUnguessable = rule({
  id: 'code-unguessable',
  title: 'Codes and tokens are too long to guess',
  level: 'must',
  source: 'RFC 6749 §10.10',
  link: rfc(6749, '10.10'),
  needs: ['loginCallback', 'loginToken'],
  run: ({ loginCallback, loginToken }) => {
    const issued = objectOf(loginToken);
    const found = {
      'the code': loginCallback['code']?.[0],
      'the access token': text(issued, 'access_token'),
      'the refresh token': text(issued, 'refresh_token'),
    };
    const bits = Object.entries(found).flatMap(([what, value]): [string, number][] =>
      value === undefined ? [] : [[what, mostBits(value)]],
    );
    if (bits.length === 0) return unknown('neither a code nor a token came back');
    const short = bits.filter(([, most]) => most < ENOUGH_BITS);
    return short.length === 0
      ? pass(`up to ${Math.min(...bits.map(([, most]) => most))} bits`)
      : broken(
          several(short.map(([what, most]) => `${what} has at most ${most} bits`)),
          'Make each of 16 random bytes at least.',
        );
  },
});
