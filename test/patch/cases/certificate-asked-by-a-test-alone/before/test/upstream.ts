import { createServer } from 'node:https';
import { certificates } from './certificates.js';

/** The orders of the partner, who wants to know who asks. */
export const upstream = createServer({ ...certificates, requestCert: true }, (request, response) => {
  response.writeHead(401).end();
});
