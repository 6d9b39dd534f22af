import { ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';

@Injectable()
export class DeviceGuard {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest();
    const sent = Buffer.from(headers['x-device-key'] ?? '');
    const kept = Buffer.from(process.env.DEVICE_KEY ?? '');
    if (sent.length !== kept.length || !timingSafeEqual(sent, kept)) {
      throw new UnauthorizedException();
    }
    return true;
  }
}
