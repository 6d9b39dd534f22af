import { app } from './app.js';
import { useCases } from './use-cases.js';

app.post('/token', async (request, reply) => reply.send(await useCases.exchangeCode.execute(request.body)));
app.post('/clients', async (request, reply) => reply.send(await useCases.rotateSecret.execute(request.body)));
