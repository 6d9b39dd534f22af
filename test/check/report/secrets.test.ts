import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.js';
import { concealer } from '../../../src/check/report/conceal.js';
import { jsonReport } from '../../../src/check/report/json-report.js';
import { terminalReport } from '../../../src/check/report/terminal-report.js';
import { CHANCE } from '../examine.js';
import { change } from '../server/exchange.js';
import { type Fault, startServer } from '../server/good-server.js';

const same = (text: string): string => text;
const paint = { bold: same, dim: same, red: same, green: same, yellow: same };
const ESCAPE = '\u001b';

interface Outputs {
  readonly text: string;
  readonly json: string;
  /** Everything the server gave out that lets somebody in. */
  readonly secrets: readonly string[];
}

async function outputs(fault: Fault = (_request, reply) => reply): Promise<Outputs> {
  const secrets = new Set<string>();
  const server = await startServer({
    fault: (request, reply, site) => {
      for (const { secret, token } of site.clients.values())
        for (const one of [secret, token]) if (one !== undefined) secrets.add(one);
      return fault(request, reply, site);
    },
  });
  try {
    const options = { url: server.url, active: true, token: 'a-token-somebody-gave', ...CHANCE };
    const { report } = await check(options);
    const text = terminalReport(report, {
      paint,
      width: 100,
      verbose: true,
      command: 'create-mcp-auth check',
    });
    return { text, json: JSON.stringify(jsonReport(report, 0)), secrets: [...secrets] };
  } finally {
    await server.close();
  }
}

function secretsIn(shown: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => shown.includes(secret));
}

describe('what is shown', () => {
  it('has no secret of any client, no code and no token in it', async () => {
    const { text, json, secrets } = await outputs();
    expect(secrets.length).toBeGreaterThan(10);
    expect(secretsIn(text + json, [...secrets, 'a-token-somebody-gave'])).toEqual([]);
  });

  it('keeps secrets to itself even where a server echoes them in an error', async () => {
    const { text, json, secrets } = await outputs((request, reply) => {
      const secret = request.form.get('client_secret');
      return secret === null || reply.status < 400
        ? reply
        : change(reply, { error: `wrong:${secret}` });
    });
    expect(text).toContain('wrong:[concealed]');
    expect(secretsIn(text + json, secrets)).toEqual([]);
  });

  it('has no control sequence of the server in it', async () => {
    const { text } = await outputs((_request, reply) =>
      reply.body.includes('authorization_servers')
        ? change(reply, { resource: `https://x${ESCAPE}[2J\u202e` })
        : reply,
    );
    expect(text).not.toContain(ESCAPE);
    expect(text).not.toContain('\u202e');
    expect(text).toContain('\\u{1b}[2J');
  });

  it.each(['code=s3cret-value', 'a=b&client_secret=s3cret-value', 'a=b&c%6Fde=s3cret-value'])(
    'has nothing of %s in it, in whatever way it is written',
    (query) => {
      const ask = { purpose: 'authorization', url: `https://a.test/authorize?${query}` };
      const conceal = concealer([{ ask, startMs: 0, durationMs: 0 }]);
      expect(conceal('not s3cret-value!')).toBe('not [concealed]!');
    },
  );
});
