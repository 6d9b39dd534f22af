import { handleToken } from './token';
import { metadata } from './metadata';

export default {
  fetch(req: Request): Response | Promise<Response> {
    const { origin, pathname } = new URL(req.url);
    return pathname === '/token' ? handleToken(req) : Response.json(metadata(origin));
  },
};
