import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
  type VersionNegotiationMode,
} from '@modelcontextprotocol/client';
import { EventEmitter, once } from 'node:events';
import { Browser } from '../browser.js';
import { PASSWORD, type TestServer } from '../start-server.js';
import type { MemoryProvider } from './memory-provider.js';

export interface AppParts {
  readonly server: Pick<TestServer, 'issuer' | 'resource'>;
  readonly provider: MemoryProvider;
  readonly mode?: VersionNegotiationMode;
}

/** An app made of the official client, with a person in front of it who says yes when asked. */
export class App {
  /** How often the person was asked. */
  asked = 0;
  readonly #parts: AppParts;
  readonly #browser: Browser;
  /** Emits the method of every request the server has answered at its resource. */
  readonly #answered = new EventEmitter();
  #transport: StreamableHTTPClientTransport;
  #client: Client;

  constructor(parts: AppParts) {
    this.#parts = parts;
    this.#browser = new Browser(parts.server.issuer);
    this.#transport = this.#newTransport();
    this.#client = this.#newClient();
  }

  /** Connects, with the consent of the person when that is needed. */
  async connect(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      await this.#answer(error);
      this.#transport = this.#newTransport();
      this.#client = this.#newClient();
      await this.#open();
    }
  }

  /** The text a tool answers, with the consent of the person when that is needed. */
  async call(name: string, args: Record<string, unknown> = {}): Promise<string> {
    const request = { name, arguments: args };
    try {
      return JSON.stringify(await this.#client.callTool(request));
    } catch (error) {
      await this.#answer(error);
      return JSON.stringify(await this.#client.callTool(request));
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  /**
   * Ready when the stream is answered, too, that a legacy client opens by itself behind `connect`:
   * with a token that is withdrawn meanwhile, it would ask the person at the same time as a call.
   */
  async #open(): Promise<void> {
    const streaming = once(this.#answered, 'GET');
    await this.#client.connect(this.#transport);
    if (this.#client.getProtocolEra() === 'legacy') await streaming;
  }

  /** Opens what the client wants opened, logs in where that is asked, says yes, and goes back. */
  async #answer(error: unknown): Promise<void> {
    const { provider } = this.#parts;
    if (!(error instanceof UnauthorizedError) || provider.asked === undefined) throw error;
    this.asked += 1;
    let page = await this.#browser.get(provider.asked.href);
    if (page.html.includes('type="password"')) {
      page = await this.#browser.logIn(page, 'demo', PASSWORD);
    }
    const { leftFor } = page.leftFor ? page : await this.#browser.approve(page);
    if (!leftFor || !provider.isAnswer(leftFor)) throw new Error(`no answer from ${page.url}`);
    await this.#transport.finishAuth(leftFor.searchParams);
  }

  #newTransport(): StreamableHTTPClientTransport {
    const { server, provider } = this.#parts;
    return new StreamableHTTPClientTransport(new URL(server.resource), {
      authProvider: provider,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        if (String(url) === server.resource) this.#answered.emit(init?.method ?? 'GET');
        return response;
      },
    });
  }

  #newClient(): Client {
    const { mode = 'legacy' } = this.#parts;
    return new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  }
}
