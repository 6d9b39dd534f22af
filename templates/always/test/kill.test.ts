import { describe, expect, it, onTestFinished } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { registrationWays } from '../src/auth/client-types.js';
import { openStore } from '../src/store/open-store.js';
import { callWith } from './mcp/call.js';
import {
  answerOf,
  makeClient,
  OAuthClient,
  peoplesMethods,
  REDIRECT_URI,
  tokensOf,
  type Where,
} from './oauth-client.js';
import { runServer, settingsFor, type Run } from './run-built.js';
import { tempDir } from './temp-dir.js';

/** A server of its own process, that can be killed and started again. */
class Victim {
  constructor(
    private readonly settings: Record<string, string>,
    readonly where: Where,
    private run: Run,
  ) {}

  static async start(): Promise<Victim> {
    const settings = await settingsFor(tempDir());
    const run = await runServer(settings);
    const store = openStore(settings['DATA_DIR'] ?? '');
    onTestFinished(() => store.close());
    return new Victim(settings, { issuer: settings['ISSUER'] ?? '', store }, run);
  }

  async kill(): Promise<void> {
    this.run.child.kill('SIGKILL');
    await this.run.ended;
  }

  async startAgain(): Promise<void> {
    this.run = await runServer(this.settings);
  }

  async letsIn(token: string): Promise<boolean> {
    return (await callWith({ port: Number(this.settings['PORT']) }, token)).status === 200;
  }
}

/** Refreshes as fast as it can until nobody answers; the last token that was given. */
async function refreshUntilKilled(client: OAuthClient, first: string): Promise<string> {
  let last = first;
  for (;;) {
    const answer = await client.refresh(last).catch(() => undefined);
    if (!answer) return last;
    last = tokensOf(answer).refresh;
  }
}

describe.runIf(peoplesMethods.length > 0)('a server that is killed', () => {
  it('in the middle of refreshing has lost nothing it gave away', async () => {
    const victim = await Victim.start();
    const client = await makeClient(victim.where);
    let { refresh } = await client.tokens();
    for (const ms of [50, 120, 230]) {
      const last = refreshUntilKilled(client, refresh);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await victim.kill();
      refresh = await last;
      await victim.startAgain();
      // Used already when the answer was lost: then it is answered once more.
      const tokens = tokensOf(await client.refresh(refresh));
      expect(await victim.letsIn(tokens.access)).toBe(true);
      ({ refresh } = tokens);
    }
  });

  it.runIf(registrationWays.dynamic && methodsOf('dynamic').includes('none'))(
    'still knows who registered',
    async () => {
      const victim = await Victim.start();
      const { body } = await answerOf(
        await fetch(`${victim.where.issuer}/register`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            redirect_uris: [REDIRECT_URI],
            token_endpoint_auth_method: 'none',
          }),
        }),
      );
      await victim.kill();
      await victim.startAgain();
      const client = new OAuthClient(victim.where, String(body['client_id']), 'none');
      expect(await victim.letsIn((await client.tokens()).access)).toBe(true);
    },
  );
});
