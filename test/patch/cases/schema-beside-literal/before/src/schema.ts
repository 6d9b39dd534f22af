import { z } from 'zod';

export const metadataSchema = z.object({
  issuer: z.string(),
  token_endpoint: z.string().url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
