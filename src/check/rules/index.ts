import type { Rule } from '../rule.js';
import { authorization } from './authorization.js';
import { challenge } from './challenge.js';
import { login } from './login.js';
import { metadata } from './metadata.js';
import { registration } from './registration.js';
import { resource } from './resource.js';
import { revocation } from './revocation.js';
import { token } from './token.js';
import type { Topic } from './topic.js';

/** The steps of a client on its way, in order. */
export const TOPICS: readonly Topic[] = [
  challenge,
  resource,
  metadata,
  registration,
  authorization,
  token,
  login,
  revocation,
];

/** Every rule of the check. */
export const RULES: readonly Rule[] = TOPICS.flatMap(({ rules }) => rules);
