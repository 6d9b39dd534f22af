import { mediaType } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';

export const registrationAlias = rule({
  id: 'registration-alias',
  title: 'Where no registration is offered, /register says so in JSON',
  level: 'may',
  source: 'Observed in clients: Copilot Studio posts to /register regardless',
  link: 'https://github.com/tableau/tableau-mcp/issues/772',
  needs: ['metadata'],
  run: ({ metadata, registrationAlias: answer }) => {
    if (metadata['registration_endpoint'] !== undefined)
      return notApplicable('registration is offered');
    if (answer === undefined) return unseen('registrationAlias');
    return answer.json !== undefined
      ? pass(statusOf(answer))
      : broken(
          `answered ${answer.status} ${mediaType(answer)}`,
          'Answer with an OAuth error in JSON.',
        );
  },
});
