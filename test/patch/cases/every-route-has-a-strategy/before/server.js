import basic from '@hapi/basic';
import hapi from '@hapi/hapi';
import { oauth } from './oauth.js';
import { partner } from './partners.js';

const server = hapi.server({ port: 3000 });
await server.register(basic);
server.auth.strategy('partner', 'basic', { validate: partner });
server.auth.default('partner');
await server.register(oauth);
await server.start();
