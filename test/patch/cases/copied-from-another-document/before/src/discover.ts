export async function discover(url) {
  const found = await (await fetch(url)).json();
  return {
    issuer: found.issuer,
    authorizationEndpoint: found.authorization_endpoint,
    tokenEndpoint: found.token_endpoint,
    tokenEndpointAuthMethodsSupported: found.token_endpoint_auth_methods_supported ?? [],
  };
}
