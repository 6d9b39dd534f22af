import { AUTHORIZE_CASES } from './authorize-cases.js';
import type { Case } from './fault.js';
import { LOGIN_CASES } from './login-cases.js';
import { MACHINE_CASES } from './machine-cases.js';
import { METADATA_CASES } from './metadata-cases.js';
import { METHOD_CASES, REGISTRATION_CASES } from './registration-cases.js';
import { RESOURCE_CASES } from './resource-cases.js';
import { TOKEN_CASES } from './token-cases.js';

/** For every rule the fault that turns it red. */
export const CASES: readonly Case[] = [
  ...METADATA_CASES,
  ...RESOURCE_CASES,
  ...REGISTRATION_CASES,
  ...METHOD_CASES,
  ...TOKEN_CASES,
  ...MACHINE_CASES,
  ...AUTHORIZE_CASES,
  ...LOGIN_CASES,
];
