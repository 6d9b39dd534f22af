import type { Finding } from '../finding.js';
import { ENGINES, type KnownEngine } from './engines.js';

/** Adds to what is broken the setting of the engine that changes it, where there is one. */
export function withSettings(
  findings: readonly Finding[],
  engine: KnownEngine | undefined,
): readonly Finding[] {
  if (engine === undefined) return findings;
  const { settings } = ENGINES[engine.id];
  return findings.map((finding) => {
    if (finding.fix === undefined) return finding;
    const setting = settings.find(({ rules }) => rules.includes(finding.rule))?.change;
    return setting === undefined ? finding : { ...finding, setting };
  });
}
