export interface Preset {
  readonly flags: readonly string[];
  /** What the suite says of the authorization server: its metadata, and the code flow. */
  readonly metadata: number;
  readonly flow: number;
}

/**
 * The suite checks the flag of metadata documents where there is one, and plays no client that has
 * a key, and none without a person: there the code flow is skipped, which it prints as nothing.
 */
export const PRESETS: Readonly<Record<string, Preset>> = {
  recommended: { flags: [], metadata: 2, flow: 1 },
  'public clients only': { flags: ['--clients', 'native,browser'], metadata: 2, flow: 1 },
  'public clients without metadata documents': {
    flags: ['--clients', 'native', '--registration', 'dynamic,pre-registered'],
    metadata: 1,
    flow: 1,
  },
  'confidential clients only': { flags: ['--clients', 'confidential'], metadata: 1, flow: 1 },
  'private_key_jwt only': { flags: ['--clients', 'private_key_jwt'], metadata: 1, flow: 0 },
  'machines only': { flags: ['--clients', 'machine'], metadata: 1, flow: 0 },
  everything: {
    flags: ['--clients', 'native,browser,confidential,private_key_jwt,machine'],
    metadata: 2,
    flow: 1,
  },
};

/** What its server scenarios find in the test mode without tokens: Host and Origin. */
export const REBINDING = 2;
