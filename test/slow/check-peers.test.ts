import { beforeAll, describe, expect, it } from 'vitest';
import { recogniseEngine } from '../../src/check/engines/engines.js';
import { examine, withOutcome } from '../check/examine.js';
import { PEER_FINDINGS } from './check/peer-findings.js';
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
        expect(recogniseEngine(facts.metadata)?.id).toBe(engine);
        expect(withOutcome(findings, 'fail').toSorted()).toEqual(fails.toSorted());
        expect(withOutcome(findings, 'warn')).toEqual(expect.arrayContaining([...warns]));
        expect(withOutcome(findings, 'pass')).toEqual(expect.arrayContaining([...passes]));
      } finally {
        await peer.stop();
      }
    },
  );
});
