import express from 'express';
import { routes } from './server.js';

const app = express();
routes(app);
app.listen(3000);
