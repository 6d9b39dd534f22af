import { Stop } from '../../problem.js';

const EXAMPLE = 'create-mcp-auth check http://localhost:3000/mcp';

/**
 * The URL to check.
 *
 * @throws {Stop} 2 when there is none, or it is not http, or it has a password in it.
 */
export function targetUrl(target: string | undefined): string {
  if (target === undefined)
    throw new Stop(2, { message: 'Which server? There is no URL.', hint: `Type: ${EXAMPLE}` });
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Stop(2, {
      message: `${JSON.stringify(target)} is not an http or https URL.`,
      hint: `Name the MCP endpoint: ${EXAMPLE}`,
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new Stop(2, {
      message: 'The URL has a user or a password in it.',
      hint: `Leave it out: ${url.origin}${url.pathname}`,
    });
  }
  url.hash = '';
  return url.href;
}
