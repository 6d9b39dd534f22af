import type { RequestHandler } from 'express';
import { acceptedGrants } from './auth/accepted.js';
import { frontPage } from './auth/pages/front-page.js';
import { PAGE_HEADERS } from './auth/pages/page-headers.js';
import type { Config } from './config.js';
import { serverInfo } from './mcp/server-info.js';

/** Answers with the page of `/`: the same for everybody, made once, and kept for a while. */
export function serveFrontPage({ issuer, resource }: Config): RequestHandler {
  const people = acceptedGrants().includes('authorization_code');
  const page = frontPage({ issuer, resource, people, name: serverInfo.name });
  return (_req, res) => {
    res.set(PAGE_HEADERS).set('Cache-Control', 'public, max-age=300').send(page);
  };
}
