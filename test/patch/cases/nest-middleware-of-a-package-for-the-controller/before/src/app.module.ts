import { MiddlewareConsumer, Module } from '@nestjs/common';
import { partnersOnly } from '@northwind/partners';
import { TokenController } from './token.controller';

@Module({ controllers: [TokenController] })
export class AppModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(partnersOnly()).forRoutes(TokenController);
  }
}
