import { objectOf, text } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationSecretComplete = rule({
  id: 'registration-secret-complete',
  title: 'A client with a secret is told when it expires',
  level: 'must',
  source: 'RFC 7591 §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['methods'],
  run: ({ methods }) => {
    const secrets = methods.flatMap(({ method, registration }) => {
      const body = registration?.status === 201 ? objectOf(registration) : undefined;
      const effective = text(body, 'token_endpoint_auth_method');
      return body !== undefined && effective?.startsWith('client_secret_') === true
        ? [{ method, body }]
        : [];
    });
    if (secrets.length === 0) return notApplicable('no client with a secret could register');
    const faulty = secrets.filter(
      ({ body }) =>
        text(body, 'client_secret') === undefined ||
        !Number.isInteger(body['client_secret_expires_at']),
    );
    return faulty.length === 0
      ? pass(`${secrets.length} registrations`)
      : broken(
          `incomplete for ${list(faulty.map(({ method }) => method))}`,
          'Answer with client_secret and client_secret_expires_at, a number: 0 means never.',
        );
  },
});
