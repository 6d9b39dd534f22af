import { createParamDecorator, UnauthorizedException } from '@nestjs/common';
import { known } from './store.js';

export const Caller = createParamDecorator((_data: unknown, context) => {
  const { authorization = '' } = context.switchToHttp().getRequest().headers;
  const [id, secret] = Buffer.from(authorization.slice('Basic '.length), 'base64').toString().split(':');
  const found = known(id, secret);
  if (!found) throw new UnauthorizedException('invalid_client');
  return found;
});
