import { Stop } from '../problem.js';
import type { Exchange } from './probes/network.js';
import { neutral } from './report/neutral.js';

/** The sentence for a server that answered nothing, by what its connections failed with. */
export function unreachable(url: string, log: readonly Exchange[]): Stop {
  const { failure = 'no answer', code = '' } = log.find((one) => one.failure !== undefined) ?? {};
  const why = neutral(failure);
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return new Stop(2, {
      message: `The certificate of ${url} is for another host: ${why}.`,
      hint: 'Use the host name the certificate names, or get a certificate that names this host. No client connects as it is.',
    });
  if (UNTRUSTED.test(code))
    return new Stop(2, {
      message: `The certificate of ${url} cannot be trusted: ${why}.`,
      hint: 'Get a certificate from a public CA, with its whole chain; for a CA of your own, name its file in NODE_EXTRA_CA_CERTS. No client connects as it is.',
    });
  return new Stop(2, {
    message: `${url} could not be reached: ${why}.`,
    hint: 'Start the server, or mend the URL; it has to be the URL of the MCP endpoint, as https://host/mcp.',
  });
}

/** What OpenSSL says of a chain that does not lead to a trusted CA, or not at this time. */
const UNTRUSTED = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY))/;
