import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { notApplicable, rule } from '../../rule.js';
import { eachMethod } from '../each-method.js';
import { oauth21 } from '../links.js';

export const wrongCredentialsRefused = rule({
  id: 'wrong-credentials-refused',
  title: 'Wrong credentials are refused with invalid_client',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['methods'],
  run: ({ methods, tokenUnknownClient }) => {
    const tried = methods.filter(({ tokenWrong }) => tokenWrong !== undefined);
    if (tried.length === 0) return notApplicable('no client with credentials could register');
    return eachMethod(
      tried,
      ({ method, advertised, tokenWrong }) => {
        if (tokenWrong === undefined || errorCode(tokenWrong) === 'invalid_client')
          return undefined;
        // Where the method does not exist, another refusal will do.
        const refused = authenticationOf(tokenWrong, tokenUnknownClient) !== 'accepted';
        return !advertised && refused ? undefined : `${method} answered ${statusOf(tokenWrong)}`;
      },
      'Verify the credentials before the code, in constant time, and answer 401 invalid_client.',
    );
  },
});
