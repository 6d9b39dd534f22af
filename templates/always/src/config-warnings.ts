import type { Config } from './config.js';
import { isLoopback } from './loopback.js';

/** A sentence for each setting that can be meant as it is, and seldom is. */
export function configWarnings(config: Config): string[] {
  const { issuer, host, port, trustProxy, production, demoPassword } = config;
  const warnings: string[] = [];
  if (demoPassword !== undefined && !isLoopback(issuer)) {
    warnings.push(
      'DEMO_PASSWORD is set, and everybody can reach this: whoever knows it logs in as demo',
    );
  }
  // This program does no TLS, so an https issuer is the address of a proxy.
  if (issuer.startsWith('https:') && trustProxy === 0) {
    warnings.push(
      'TRUST_PROXY is 0: rate limits count everybody behind the proxy as one; set it to 1',
    );
  }
  if (!isLoopback(issuer)) return warnings;
  if (Number(new URL(issuer).port || 80) !== port) {
    warnings.push(`ISSUER is ${issuer}, and this listens on port ${port} of ${host}`);
  }
  if (production) warnings.push(`ISSUER is ${issuer}: only this machine can reach it`);
  return warnings;
}
