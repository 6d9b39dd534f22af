import { objectOf, strings } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const registrationNoMachineGrant = rule({
  id: 'registration-no-machine-grant',
  title: 'Open registration gives nobody the client_credentials grant',
  level: 'must',
  source: 'OAuth 2.1 §4.2',
  link: oauth21('4.2'),
  needs: ['registerMachine'],
  run: ({ registerMachine, metadata }) => {
    if (strings(metadata, 'grant_types_supported')?.includes('client_credentials') === false)
      return notApplicable('the grant is not offered');
    const grants =
      registerMachine.status === 201 ? strings(objectOf(registerMachine), 'grant_types') : [];
    return grants?.includes('client_credentials') === true
      ? broken(
          'a stranger without a secret registered for it',
          'Take client_credentials out of open registration: it would hand out tokens without any person.',
        )
      : pass(statusOf(registerMachine));
  },
});
