export function GET(request: Request) {
  return Response.json({
    issuer: new URL(request.url).origin,
    authorization_endpoint: null,
    token_endpoint: null,
    token_endpoint_auth_methods_supported: ['bearer'],
  });
}
