import { beforeAll, describe, expect, it } from 'vitest';
import { recogniseEngine } from '../../src/check/engines/engines.js';
import { examine, withOutcome } from '../check/examine.js';
import { PEER_FINDINGS } from './check/peer-findings.js';
import { launchChromium } from './person.js';
import { installPeers, startPeer } from './check/start-peer.js';

let folder: string;
beforeAll(() => {
  folder = installPeers();
});

describe('a server nobody here wrote', () => {
  it.each(PEER_FINDINGS)(
    '$name: what fails is what is known to, and its engine is recognised',
    async ({ starter, engine, fails, warns, passes }) => {
      const peer = await startPeer(folder, starter);
      try {
        const { facts, findings } = await examine(peer.url, {
          active: true,
          limits: { timeoutMs: 30_000 },
        });
        expect(recogniseEngine(facts)?.id).toBe(engine);
        expect(withOutcome(findings, 'fail').toSorted()).toEqual(fails.toSorted());
        expect(withOutcome(findings, 'warn')).toEqual(expect.arrayContaining([...warns]));
        expect(withOutcome(findings, 'pass')).toEqual(expect.arrayContaining([...passes]));
      } finally {
        await peer.stop();
      }
    },
  );

  it('better-auth 1.7.5 with registration closed leaves out the `none` of a public client it knows', async () => {
    const peer = await startPeer(folder, 'better-auth-closed');
    const browser = await launchChromium();
    try {
      const { cookie, known } = JSON.parse(peer.said);
      const page = await browser.newPage({ extraHTTPHeaders: { cookie } });
      const open = (url: string): void => void page.goto(url).catch(() => {});
      const login = { open, patienceMs: 10_000 };
      const { facts, findings } = await examine(peer.url, { known, login });
      expect(facts.loginToken?.status).toBe(200);
      const found = findings.find(({ rule }) => rule === 'login-method-advertised');
      expect(found).toMatchObject({
        outcome: 'fail',
        seen: 'a client with none gets a token, and [client_secret_basic, client_secret_post, private_key_jwt] is advertised',
      });
    } finally {
      await browser.close();
      await peer.stop();
    }
  });
});
