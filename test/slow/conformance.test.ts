import { expect, inject, it } from 'vitest';
import { PRESETS, REBINDING } from './conformance/presets.js';
import { linkedProject } from './linked-project.js';
import { npmIn } from './run-in.js';

it.each(Object.entries(PRESETS))(
  'the official suite finds nothing wrong: %s',
  async (_, { flags, metadata, flow }) => {
    const project = linkedProject(...flags);
    const { status, output } = await npmIn(project, inject('newerNode'), ['run', 'conformance']);
    expect(output).toContain(
      `authorization-server-metadata-endpoint: ${metadata} passed, 0 failed`,
    );
    expect(output).toContain(`authorization-code-grant: ${flow} passed, 0 failed`);
    expect(output).toContain(`Total: ${metadata + flow} passed, 0 failed`);
    expect(output).toMatch(/SUCCESS.*non-localhost Host\/Origin/);
    expect(output).toMatch(/SUCCESS.*valid localhost Host\/Origin/);
    expect(output).toContain(`Passed: ${REBINDING}/${REBINDING}, 0 failed, 0 warnings`);
    expect(status, output).toBe(0);
  },
);
