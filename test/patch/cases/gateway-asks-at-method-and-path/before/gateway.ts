import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import app from './server.js';

const gateway = new Hono();
gateway.on('POST', '/token', bearerAuth({ token: process.env.GATEWAY_TOKEN }));
gateway.route('/', app);

export default gateway;
