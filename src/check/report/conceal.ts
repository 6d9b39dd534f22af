import type { Exchange } from '../probes/network.js';

/** Members of answers and forms whose value lets somebody in. */
const SECRETS =
  'access_token|refresh_token|id_token|client_secret|registration_access_token|client_assertion|code|code_verifier|password|token';
const SECRET_MEMBER = new RegExp(`^(${SECRETS})$`);

/** A form has one, or a name that is encoded: most have neither, and taking them apart takes time. */
const SECRET_FORM = new RegExp(`(^|&)((${SECRETS})=|[^=&]*%)`);

const HIDDEN = '[concealed]';

/** Below this length a value is no secret, and hiding it would damage unrelated text. */
const SHORTEST = 8;

/** Hides every secret a check sent or was sent, wherever it turns up in what is shown. */
export function concealer(
  log: readonly Exchange[],
  given: readonly string[] = [],
): (text: string) => string {
  const found = new Set([...given, ...log.flatMap(secretsOf)]);
  const secrets = [...found]
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
}

function secretsOf({ ask, answer }: Exchange): string[] {
  const authorization = /^\S+ (.+)$/.exec(ask.headers?.['authorization'] ?? '')?.[1];
  return [
    ...(authorization === undefined ? [] : [authorization]),
    ...fromForm(ask.body),
    ...fromForm(queryOf(ask.url)),
    ...fromForm(queryOf(answer?.headers['location'])),
    ...fromJson(answer?.json),
  ];
}

function fromForm(form = ''): string[] {
  if (!SECRET_FORM.test(form)) return [];
  const pairs = [...new URLSearchParams(form)];
  return pairs.filter(([name]) => SECRET_MEMBER.test(name)).map(([, value]) => value);
}

function fromJson(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && SECRET_MEMBER.test(name) ? [member] : [],
  );
}

/** Absolute or relative, and also of what is no URL. */
function queryOf(address = ''): string {
  const [beforeFragment = ''] = address.split('#', 1);
  const start = beforeFragment.indexOf('?');
  return start === -1 ? '' : beforeFragment.slice(start + 1);
}
