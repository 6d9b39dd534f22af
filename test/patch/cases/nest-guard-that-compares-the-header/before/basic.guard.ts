import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { registered } from './clients.js';

export class BasicGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const [scheme, credentials] = (request.headers.authorization ?? '').split(' ');
    if (scheme === 'Basic') {
      const [id, password] = Buffer.from(credentials, 'base64').toString().split(':');
      request.body = { ...request.body, client_id: id, client_secret: password };
    }
    return request.body.client_secret === registered(request.body.client_id);
  }
}
