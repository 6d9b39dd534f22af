import { Agent, request } from 'node:http';
import type { Exchange } from '../../../src/check/probes/network.js';

type Ask = Exchange['ask'];

/** The requests of a check in the waves it sent them: a wave starts when the one before has ended. */
export function wavesOf(log: readonly Exchange[]): Ask[][] {
  const waves: Ask[][] = [];
  let end = 0;
  for (const { ask, startMs, durationMs } of log.toSorted((a, b) => a.startMs - b.startMs)) {
    if (startMs >= end) waves.push([]);
    waves.at(-1)?.push(ask);
    end = Math.max(end, startMs + durationMs);
  }
  return waves;
}

/** Sends the same requests over as many sockets, reads the answers, and does nothing with them. */
export async function replay(waves: readonly (readonly Ask[])[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  for (const wave of waves) await Promise.all(wave.map((ask) => once(ask, agent)));
  agent.destroy();
}

function once({ url, method = 'GET', headers, body = '' }: Ask, agent: Agent): Promise<void> {
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      answer.resume().once('end', resolve);
    });
    sent.once('error', reject).end(body);
  });
}
