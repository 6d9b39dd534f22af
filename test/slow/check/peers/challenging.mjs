/**
 * A resource server in front of an authorization server that brings none: its MCP endpoint asks
 * everybody for a token, takes none, and says where its metadata is.
 */
export function challenging(origin, scopes, authorizationServer) {
  const resource = `${origin}/mcp`;
  const location = '/.well-known/oauth-protected-resource/mcp';
  const document = JSON.stringify({
    resource,
    authorization_servers: [origin],
    scopes_supported: scopes,
    bearer_methods_supported: ['header'],
  });
  const challenge = `Bearer resource_metadata="${origin}${location}", scope="${scopes.join(' ')}"`;
  return (request, response) => {
    const { pathname } = new URL(request.url, origin);
    response.setHeader('access-control-allow-origin', '*');
    if (pathname === location) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(document);
    } else if (pathname === '/mcp') {
      const error = request.headers.authorization === undefined ? '' : ', error="invalid_token"';
      response.writeHead(401, { 'www-authenticate': challenge + error }).end();
    } else {
      response.removeHeader('access-control-allow-origin');
      authorizationServer(request, response);
    }
  };
}
