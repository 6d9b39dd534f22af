import type { Tokens } from './tester.js';

/** What a server has answered with success, and so has to stand by. */
export class Ledger {
  readonly clients = new Set<string>();
  /** Codes nobody has redeemed yet, with their clients. */
  readonly fresh = new Map<string, string>();
  /** Codes and clients whose request was sent and never answered. */
  readonly doubtfulCodes = new Map<string, string>();
  readonly doubtfulRefreshes = new Set<string>();
  readonly usedCodes = new Map<string, string>();
  /** What each client holds. */
  readonly held = new Map<string, Tokens>();
  /** What each used refresh token was exchanged for, with its client. */
  readonly successors = new Map<string, { readonly clientId: string; readonly next: string }>();

  /** How much of it there is, to show that a test was not about nothing. */
  get size(): number {
    return this.clients.size + this.usedCodes.size + this.successors.size;
  }

  /** Takes over what another has, whose server has not answered anything since. */
  add(other: Ledger): void {
    other.clients.forEach((clientId) => this.clients.add(clientId));
    other.fresh.forEach((clientId, code) => this.fresh.set(code, clientId));
    other.usedCodes.forEach((clientId, code) => this.usedCodes.set(code, clientId));
    other.held.forEach((tokens, clientId) => this.held.set(clientId, tokens));
    other.successors.forEach((successor, used) => this.successors.set(used, successor));
  }

  /** Called with every answer that is written down. */
  onAnswer = (): void => {};

  registered(clientId: string): void {
    this.clients.add(clientId);
    this.onAnswer();
  }

  authorized(code: string, clientId: string): void {
    this.fresh.set(code, clientId);
    this.onAnswer();
  }

  redeemed(code: string, clientId: string, tokens: Tokens): void {
    this.fresh.delete(code);
    this.doubtfulCodes.delete(code);
    this.usedCodes.set(code, clientId);
    this.held.set(clientId, tokens);
    this.onAnswer();
  }

  refreshed(clientId: string, used: string, tokens: Tokens): void {
    this.doubtfulRefreshes.delete(clientId);
    this.successors.set(used, { clientId, next: tokens.refresh });
    this.held.set(clientId, tokens);
    this.onAnswer();
  }
}
