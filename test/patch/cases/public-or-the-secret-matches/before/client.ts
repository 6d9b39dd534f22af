import { compareSync } from 'bcryptjs';

export class RegisteredClient {
  constructor(
    readonly id: string,
    readonly isPublic: boolean,
    readonly digest: string,
  ) {}

  accepts(clientSecret: string): boolean {
    return this.isPublic || compareSync(clientSecret, this.digest);
  }
}
