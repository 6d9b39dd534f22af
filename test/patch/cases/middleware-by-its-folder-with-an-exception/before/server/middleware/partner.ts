const key = process.env.PARTNER_KEY;

export default defineEventHandler((event) => {
  const { pathname } = getRequestURL(event);
  if (pathname.startsWith('/.well-known/') || pathname === '/authorize') return;
  if (getHeader(event, 'x-partner-key') !== key) throw createError({ statusCode: 401 });
});
