export default defineEventHandler(async (event) => {
  const { client_id, code, code_verifier } = await readBody(event);
  const stored = await takeCode(code);
  if (stored?.clientId !== client_id || stored.challenge !== hash(code_verifier)) {
    throw createError({ statusCode: 400, data: { error: 'invalid_grant' } });
  }
  return issue(stored);
});
