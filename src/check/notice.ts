import { type Answer, mediaType, objectOf, text } from './facts/answer.js';
import type { Facts } from './facts.js';
import { runAgain } from './facts/limit.js';

/** What a person has to know before anything else. */
export interface Notice {
  readonly text: string;
  /** True when nothing else that was found is worth reading until this is settled. */
  readonly alone: boolean;
}

/** What to say first: that a URL is not that of an MCP server which asks for a token, or that not everything was tried. */
export function noticeOf(facts: Facts): Notice | undefined {
  return elsewhereOf(facts) ?? limited(facts);
}

/** What was not tried looks like what is fine, to whoever only looks for what is red. */
function limited({ traffic }: Facts): Notice | undefined {
  if (traffic?.limit === undefined) return undefined;
  const { requests } = traffic.limit;
  const times = requests === 1 ? '1 request' : `${requests} requests`;
  const text = `The server refused ${times} for their number (429), and not everything was tried: ${runAgain(traffic.limit)}.`;
  return { text, alone: false };
}

function elsewhereOf({ target, mcpPost, resource, metadata }: Facts): Notice | undefined {
  if (mcpPost === undefined) return undefined;
  const silent = resource === undefined && metadata === undefined;
  if (speaksMcp(mcpPost)) return silent && mcpPost.status === 200 ? openTo(target.url) : undefined;
  if (!NOT_THERE.test(String(mcpPost.status))) return undefined;
  const named = text(resource, 'resource');
  const elsewhere = named !== undefined && named !== target.url;
  const advice = elsewhere
    ? `The resource metadata names ${named}: check that.`
    : 'Give the URL that a client is given, for instance https://host/mcp.';
  const seen = `POST was answered with ${answered(mcpPost)}`;
  return {
    text: `No MCP server answers at ${target.url}: ${seen}. ${advice}`,
    alone: silent || elsewhere,
  };
}

function openTo(url: string): Notice {
  const text =
    `${url} lets everybody in: it answers without a token, and publishes no OAuth metadata. ` +
    'If that is meant, no login is to be checked; else answer 401 to every request without a token.';
  return { text, alone: true };
}

/** What the endpoint of something else says: 401, 403, 400, 429 and 503 may be those of an MCP server. */
const NOT_THERE = /^(2\d\d|3\d\d|404|405|410|501)$/;

/** JSON-RPC 2.0, or a stream of it (MCP Transports, Streamable HTTP). */
function speaksMcp(answer: Answer): boolean {
  return text(objectOf(answer), 'jsonrpc') === '2.0' || mediaType(answer) === 'text/event-stream';
}

function answered(answer: Answer): string {
  const { status, headers } = answer;
  const location = headers['location'];
  if (location !== undefined && status >= 300 && status < 400) return `${status}, to ${location}`;
  return [status, mediaType(answer)].filter((part) => part !== '').join(' ');
}
