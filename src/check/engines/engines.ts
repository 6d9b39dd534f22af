import type { Answer, JsonObject } from '../facts/answer.js';
import { auth0 } from './auth0.js';
import { betterAuth } from './better-auth.js';
import { createMcpAuth } from './create-mcp-auth.js';
import type { Engine } from './engine.js';
import { ENGINE_NAMES, type EngineId } from './engine-names.js';
import { fastmcp } from './fastmcp.js';
import { keycloak } from './keycloak.js';
import { mcpSdk } from './mcp-sdk.js';
import { oidcProvider } from './oidc-provider.js';
import { pythonSdk } from './python-sdk.js';
import { workersOauthProvider } from './workers-oauth-provider.js';

export const ENGINES: Readonly<Record<EngineId, Engine>> = {
  'create-mcp-auth': createMcpAuth,
  'oidc-provider': oidcProvider,
  'better-auth': betterAuth,
  'mcp-sdk': mcpSdk,
  'python-sdk': pythonSdk,
  fastmcp,
  'workers-oauth-provider': workersOauthProvider,
  auth0,
  keycloak,
};

/** An engine, and how it is known. */
export interface KnownEngine {
  readonly id: EngineId;
  readonly name: string;
  /** The sign it was recognised by. */
  readonly by: string;
}

/** The engine as somebody named it. */
export function namedEngine(id: EngineId, by: string): KnownEngine {
  return { id, name: ENGINE_NAMES[id], by };
}

/** What an engine is recognised by. */
export interface Signs {
  readonly metadata?: JsonObject;
  /** The answer that was the metadata. */
  readonly metadataAnswer?: Answer;
}

/**
 * The engine that published the metadata; absent when no sign or more than one is there.
 *
 * @param mentions whether one of the words stands in the source, where that is at hand.
 */
export function recogniseEngine(
  { metadata, metadataAnswer }: Signs,
  mentions: (words: readonly string[]) => boolean = () => true,
): KnownEngine | undefined {
  if (metadata === undefined) return undefined;
  const found = Object.entries(ENGINES).flatMap(([id, { recognise, inSource }]) => {
    const by = recognise(metadata, metadataAnswer?.headers);
    const used = inSource === undefined || mentions(inSource);
    return by === undefined || !used ? [] : [namedEngine(id as EngineId, by)];
  });
  return found.length === 1 ? found[0] : undefined;
}
