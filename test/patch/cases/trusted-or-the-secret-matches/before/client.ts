import { compareSync } from 'bcryptjs';

export class RegisteredClient {
  constructor(
    readonly id: string,
    readonly isOurs: boolean,
    readonly digest: string,
  ) {}

  accepts(clientSecret: string): boolean {
    return this.isOurs || compareSync(clientSecret, this.digest);
  }
}
