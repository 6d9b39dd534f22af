import { rule } from '../../rule.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationEmptyMembers = rule({
  id: 'registration-empty-members',
  title: 'Members that are null or empty count as absent',
  level: 'should',
  source: 'RFC 7591 §2; observed in clients',
  link: 'https://github.com/langgenius/dify/pull/34949',
  needs: ['registerEmptyMembers'],
  run: ({ registerEmptyMembers }) =>
    registrationAccepted(registerEmptyMembers, 'Drop null and empty members before validating.'),
});
