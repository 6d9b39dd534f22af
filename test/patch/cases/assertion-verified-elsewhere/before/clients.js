export async function callerOf(form) {
  const jwt = form.get('client_assertion');
  const client = await byIssuer(decode(jwt).iss);
  await jwtVerify(jwt, client.keys, { audience: base });
  return client;
}
