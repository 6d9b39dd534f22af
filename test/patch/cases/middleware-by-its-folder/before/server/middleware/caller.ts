export default defineEventHandler(async (event) => {
  if (!event.path.startsWith('/oauth/')) return;
  const form = await readBody(event);
  const app = await apps.get(form.client_id);
  if (app?.seal !== seal(form.client_secret)) {
    throw createError({ statusCode: 401, data: { error: 'invalid_client' } });
  }
});
