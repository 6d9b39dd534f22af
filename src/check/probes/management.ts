import { type Answer, objectOf, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import { type Context, type Gathered, sendInTurn } from './context.js';
import type { Exchange } from './network.js';
import type { Ask } from './send.js';
import { impossibleCode, post } from './token-request.js';

/** Every 201 of the registration endpoint so far. */
export function registrationsIn(log: readonly Exchange[]): Answer[] {
  return log.flatMap(({ ask, answer }) => {
    const registered = ask.purpose.startsWith('registration') && answer?.status === 201;
    return registered ? [answer] : [];
  });
}

/** Those whose request had nothing empty in it that could come back. */
function filledIn(log: readonly Exchange[]): Answer[] {
  return registrationsIn(log.filter(({ ask }) => !/:(""|null)[,}]/.test(ask.body ?? '')));
}

/** Takes the throw-away clients away again where RFC 7592 is offered, and looks how that works. */
export async function probeManagement(context: Context, facts: Facts): Promise<Gathered> {
  const { log } = context.network;
  const registrations = filledIn(log);
  const [first, ...others] = registrationsIn(log).flatMap((answer) => managementOf(answer) ?? []);
  if (first === undefined) return registrations.length === 0 ? {} : { registrations };
  const tokenEndpoint = text(facts.metadata, 'token_endpoint');
  const answers = await sendInTurn(context.network, {
    registrationWrongToken: manage(first, 'GET', 'made-up'),
    registrationDeleted: manage(first, 'DELETE'),
    ...(tokenEndpoint !== undefined &&
      first.open && {
        tokenAfterDelete: post(tokenEndpoint, impossibleCode(context), {
          headers: {},
          form: { client_id: first.id },
        }),
      }),
  });
  await Promise.all(others.map((other) => context.network.send(manage(other, 'DELETE'))));
  return { ...answers, registrations };
}

interface Management {
  readonly id: string;
  /** Whether its identifier is all it authenticates with. */
  readonly open: boolean;
  readonly uri: string;
  readonly token: string;
}

function managementOf(answer: Answer): Management | undefined {
  const body = objectOf(answer);
  const id = text(body, 'client_id');
  const uri = text(body, 'registration_client_uri');
  const token = text(body, 'registration_access_token');
  if (id === undefined || uri === undefined || token === undefined) return undefined;
  return { id, uri, token, open: text(body, 'token_endpoint_auth_method') === 'none' };
}

function manage({ uri, token }: Management, method: string, given = token): Ask {
  return {
    purpose: `client configuration ${method}`,
    url: uri,
    method,
    headers: { authorization: `Bearer ${given}` },
  };
}
