import { redeem } from './redeem.js';

export const routes = (app) => app.post('/token', redeem);
