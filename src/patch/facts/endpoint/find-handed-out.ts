import { type Evidence, speaksAgainst } from '../evidence.js';
import type { ServingCode } from './find-serving-code.js';
import { CLIENT_SECRET, secretRole } from '../secret-words.js';

/** Where registration answers with a secret of the server's own: whoever registers can then use it upstream. */
export function findHandedOutSecrets({ reached }: ServingCode): Evidence[] {
  const answering = reached.filter((one) => !one.calls.some(({ name }) => name === 'fetch'));
  return answering.flatMap((one) =>
    one.reads
      .filter((read) => read.written === true && CLIENT_SECRET.test(read.name))
      .filter(
        (read) =>
          secretRole(read.text) === 'ours' && !/random|uuid|token_|generate/i.test(read.text),
      )
      .map(({ text, place }) =>
        speaksAgainst({ what: `registration answers with ${text.slice(0, 60)}`, place }),
      ),
  );
}
