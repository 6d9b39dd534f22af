import { exchange } from '../../../../lib/exchange.js';

export function POST(request: Request): Promise<Response> {
  return exchange(request);
}
