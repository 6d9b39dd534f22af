import { StatusCodes } from 'http-status-codes';

export function partnersOnly(request, response, next) {
  if (request.header('x-partner-key') !== process.env.PARTNER_KEY) {
    console.warn('refused', request.ip, request.get('user-agent'));
    return response.status(StatusCodes.UNAUTHORIZED).json({ error: 'partner_key_required' });
  }
  next();
}
