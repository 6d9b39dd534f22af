import type { FileStyle } from './file-style.js';
import { WRAPPER } from '../facts/documents/sdk-imports.js';

/**
 * The lines that complete what `build_metadata` of the MCP Python SDK returns, at the end of both lists. What the SDK
 * hands over is handed on as it is, because its versions differ in it.
 */
export function sdkWrapper({ indent, quote }: FileStyle, isTyped: boolean): readonly string[] {
  const { routes, original, wrapper } = WRAPPER;
  const none = `${quote}none${quote}`;
  const head = isTyped ? '(*args: Any, **kwargs: Any) -> OAuthMetadata:' : '(*args, **kwargs):';
  return [
    `${original} = ${routes}.build_metadata`,
    '',
    '',
    '# The SDK lets clients in that have no secret, and its metadata does not say so',
    '# (RFC 8414, section 2).',
    `def ${wrapper}${head}`,
    `${indent}metadata = ${original}(*args, **kwargs)`,
    `${indent}for methods in (`,
    `${indent}${indent}metadata.token_endpoint_auth_methods_supported,`,
    `${indent}${indent}metadata.revocation_endpoint_auth_methods_supported,`,
    `${indent}):`,
    `${indent}${indent}if methods is not None and ${none} not in methods:`,
    `${indent}${indent}${indent}methods.append(${none})`,
    `${indent}return metadata`,
    '',
    '',
    `${routes}.build_metadata = ${wrapper}`,
  ];
}
