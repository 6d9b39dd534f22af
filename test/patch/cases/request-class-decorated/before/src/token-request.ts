import { IsNotEmpty, IsOptional, IsString } from 'class-validator';

export class TokenRequest {
  @IsString() code: string;
  @IsString() client_id: string;
  @IsString()
  @IsNotEmpty()
  client_secret: string;
  @IsOptional() code_verifier?: string;
}
