import type { FileStyle } from './file-style.js';
import { WRAPPER } from '../facts/documents/sdk-imports.js';

/**
 * The lines that complete the token list of what `build_metadata` of the MCP Python SDK returns. What the SDK hands
 * over is handed on as it is, because its versions differ in it. The list of its revocation endpoint is true: that
 * demands `client_secret` in the form of every client (modelcontextprotocol/python-sdk#3508).
 */
export function sdkWrapper({ indent, quote }: FileStyle, isTyped: boolean): readonly string[] {
  const { routes, wrapper } = WRAPPER;
  const none = `${quote}none${quote}`;
  const build = isTyped ? 'Callable[..., OAuthMetadata]' : '';
  const head = isTyped ? `(build: ${build}) -> ${build}:` : '(build):';
  const given = isTyped ? '(*args: Any, **kwargs: Any) -> OAuthMetadata:' : '(*args, **kwargs):';
  const original = `${routes}.build_metadata`;
  return [
    '# The SDK lets clients in that have no secret, and its metadata does not say so',
    '# (RFC 8414, section 2).',
    `def ${wrapper}${head}`,
    `${indent}def build_metadata${given}`,
    `${indent}${indent}metadata = build(*args, **kwargs)`,
    `${indent}${indent}methods = metadata.token_endpoint_auth_methods_supported`,
    `${indent}${indent}if methods is not None and ${none} not in methods:`,
    `${indent}${indent}${indent}methods.append(${none})`,
    `${indent}${indent}return metadata`,
    '',
    `${indent}return build_metadata`,
    '',
    '',
    `${original} = ${wrapper}(${original})`,
  ];
}
