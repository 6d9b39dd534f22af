import { objectOf, text } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenScopeNotWider = rule({
  id: 'token-scope-not-wider',
  title: 'The token grants nothing that was not asked for',
  level: 'must',
  source: 'OAuth 2.1 §1.4.1; MCP Security Best Practices, Scope Minimization',
  link: oauth21('1.4.1'),
  needs: ['loginToken', 'loginScope'],
  run: ({ loginToken, loginScope }) => {
    if (loginToken.status !== 200) return unknown('even a right request gets no token');
    if (loginScope === '') return notApplicable('no scope was asked for');
    const asked = loginScope.split(' ');
    const granted = text(objectOf(loginToken), 'scope')?.split(' ') ?? asked;
    const more = granted.filter((scope) => !asked.includes(scope));
    return more.length === 0
      ? pass(list(granted))
      : broken(`${list(more)} came without being asked for`, 'Grant what was asked for, or less.');
  },
});
