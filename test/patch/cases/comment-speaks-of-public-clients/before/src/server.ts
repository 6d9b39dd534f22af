import { describe } from './metadata';
import { handleToken } from './token';

export default {
  fetch(req: Request): Response | Promise<Response> {
    const { origin, pathname } = new URL(req.url);
    if (pathname === '/token') return handleToken(req);
    return Response.json(describe(origin));
  },
};
