import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenUnknownLikeWrong = rule({
  id: 'token-unknown-like-wrong',
  title: 'An unknown client and a wrong secret look the same',
  level: 'should',
  source: 'OAuth 2.1 §7; RFC 9700 §4',
  link: oauth21('7'),
  needs: ['tokenUnknownBasic', 'methods'],
  run: ({ tokenUnknownBasic, methods }) => {
    const wrong = methods.find(({ method }) => method === 'client_secret_basic')?.tokenWrong;
    if (wrong === undefined) return notApplicable('no client_secret_basic client could register');
    return wrong.status === tokenUnknownBasic.status &&
      errorCode(wrong) === errorCode(tokenUnknownBasic)
      ? pass(statusOf(wrong))
      : broken(
          `unknown client: ${statusOf(tokenUnknownBasic)}, wrong secret: ${statusOf(wrong)}`,
          'Answer both alike, so that nobody can find out which identifiers exist.',
        );
  },
});
