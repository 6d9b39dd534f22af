import { McpServer } from '@modelcontextprotocol/server';
import { serverInfo } from './server-info.js';
import { registerTools, type ToolContext } from './tools.js';

/** A server for one request: nothing is kept between requests, so no session can be taken over. */
export function createMcpServer(context: ToolContext): McpServer {
  const server = new McpServer(serverInfo);
  registerTools(server, context);
  return server;
}
