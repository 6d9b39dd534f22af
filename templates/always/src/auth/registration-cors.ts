import type { RequestHandler } from 'express';

/** The engine leaves registration without CORS, and clients that run in browsers register, too. */
export function registrationCors(): RequestHandler {
  return (req, res, next) => {
    res.set('Access-Control-Allow-Origin', '*');
    if (req.method !== 'OPTIONS') return next();
    res.set({
      'Access-Control-Allow-Methods': 'POST, GET, PUT, DELETE',
      'Access-Control-Allow-Headers': 'Content-Type, Authorization, MCP-Protocol-Version',
      'Access-Control-Max-Age': '3600',
    });
    res.status(204).end();
  };
}
