import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';

export const loginPageWithoutFormAction = rule({
  id: 'login-page-without-form-action',
  title: 'The pages do not forbid the way back to the client',
  level: 'should',
  source: 'Content Security Policy, form-action; observed in Chromium',
  link: 'https://github.com/PrefectHQ/fastmcp/issues/2302',
  needs: ['authorizeValid'],
  run: ({ authorizeValid, loginPage, unknownClient }) => {
    const policies = [authorizeValid, loginPage, unknownClient].map(
      (answer) => answer?.headers['content-security-policy'] ?? '',
    );
    const blocking = policies.find((policy) =>
      /form-action\s+('self'|'none')\s*(;|$)/.test(policy),
    );
    return blocking === undefined
      ? pass('no form-action')
      : broken(
          quote(blocking),
          'Leave form-action out on login and consent: Chromium applies it to the whole redirect chain and cancels the callback.',
        );
  },
});
