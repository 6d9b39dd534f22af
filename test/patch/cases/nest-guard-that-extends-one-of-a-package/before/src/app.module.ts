import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PartnerGuard } from './partner.guard';
import { TokenController } from './token.controller';

@Module({
  controllers: [TokenController],
  providers: [{ provide: APP_GUARD, useClass: PartnerGuard }],
})
export class AppModule {}
