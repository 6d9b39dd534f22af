import { Module } from '@nestjs/common';
import { DeviceGuard } from './device.guard';
import { DeviceStore } from './device-store';
import { TokenController } from './token.controller';

@Module({
  controllers: [TokenController],
  providers: [
    DeviceStore,
    DeviceGuard,
  ],
  exports: [DeviceGuard],
})
export class DevicesModule {}
