import { mcpAuthRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import express from 'express';
import { provider } from './provider.js';

const app = express();
app.use(mcpAuthRouter({ provider, issuerUrl: new URL('https://notes.example') }));
app.listen(3000);
