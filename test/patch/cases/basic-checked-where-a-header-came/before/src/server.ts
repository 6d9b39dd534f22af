import { Application } from '@curveball/core';
import router from '@curveball/router';
import { metadata } from './metadata.js';
import { token } from './token.js';

const app = new Application();
app.use(router('/.well-known/oauth-authorization-server').get((ctx) => metadata(ctx.request.origin)));
app.use(router('/token').post(token));
app.listen(3000);
