import express from 'express';
import passport from 'passport';
import { oauth } from './oauth.js';

export const app = express();
app.use('/oauth', passport.authenticate(['basic'], { session: false }), oauth);
