import { Stop } from '../../problem.js';

const EXAMPLE = 'create-mcp-auth check http://localhost:3000/mcp';

/**
 * The URL to check.
 *
 * @throws {Stop} 2 when there is none, it is not http, or it has a password in it.
 */
export function targetUrl(target: string | undefined): string {
  if (target === undefined)
    throw new Stop(2, {
      message: 'Which server? There is neither a URL nor a directory.',
      hint: `Type: ${EXAMPLE}, or in a project: create-mcp-auth check .`,
    });
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Stop(2, {
      message: `${JSON.stringify(target)} is neither an http or https URL nor a directory.`,
      hint: `${withScheme(target)}Name the MCP endpoint, as in ${EXAMPLE}, or the directory of the server.`,
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

/** What was typed without its scheme, which browsers add by themselves. */
function withScheme(target: string): string {
  if (!/^[\w-]+(\.[\w-]+)*(:\d+)?(\/|$)/.test(target) || !/[.:]/.test(target)) return '';
  const scheme = /^(localhost|127\.)/.test(target) ? 'http' : 'https';
  return `Did you mean ${scheme}://${target}? `;
}
