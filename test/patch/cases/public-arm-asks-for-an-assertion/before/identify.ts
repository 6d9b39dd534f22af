import { requireAssertion } from './assertions.js';

export function isKnown(client, form) {
  switch (client.kind) {
    case 'public':
      return requireAssertion(client, form);
    case 'confidential':
      return client.secret === form.client_secret;
  }
}
