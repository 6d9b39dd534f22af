import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/commands/create/next-steps.js';
import { everyServer } from '../create/every-choice.js';

const [first] = everyServer();
if (first === undefined) throw new Error('no server');
const { answers } = first;

function steps(changes: Partial<typeof answers>): string {
  const finished = { demoPassword: 'pass-word', installed: true, repeat: 'npx …' };
  return nextSteps({ ...finished, answers: { ...answers, ...changes } }).join('\n');
}

describe('what to do next', () => {
  it('names the real URLs and the password', () => {
    const text = steps({ issuer: 'https://mcp.example.com', clients: ['claude-code'] });
    expect(text).toContain('MCP server  https://mcp.example.com/mcp');
    expect(text).toContain('demo, password pass-word');
    expect(text).toContain('claude mcp add --transport http my-server https://mcp.example.com/mcp');
  });

  it('tells where to click in a client that has no command and no file', () => {
    expect(steps({ clients: ['chatgpt'] })).toContain('Settings → Apps & Connectors');
  });

  it('makes the id and the secret of a client that is given them by hand', () => {
    const text = steps({
      clients: ['m365-copilot'],
      registration: ['pre-registered'],
      packageManager: 'pnpm',
    });
    expect(text).toContain(
      'pnpm client add confidential "Microsoft 365 Copilot agents" https://teams.microsoft.com/',
    );
  });

  it('adds a client before it shows its redirect URI, and says what of it is to be filled in', () => {
    const text = steps({ clients: ['copilot-studio'], registration: ['pre-registered'] });
    expect(text).toMatch(/client add confidential "[^"]+"\n  \S+ ?\S+ client redirect ID https:/);
    expect(text).toContain(
      '/redirect/{connector}\n  Put what the client shows you in place of {connector}.',
    );
  });

  it('says that a vendor has to reach the server, while only this machine can', () => {
    const toldFor = (issuer: string) => steps({ clients: ['chatgpt'], issuer });
    expect(toldFor('http://localhost:3000')).toContain('OpenAI has to reach the server');
    expect(toldFor('https://mcp.example.com')).not.toContain('reach');
    expect(steps({ clients: ['cursor'], issuer: 'http://localhost:3000' })).not.toContain('reach');
  });

  it('leaves open what nobody knows of a client that only the owner adds', () => {
    const text = steps({ clients: ['typescript-sdk'], registration: ['pre-registered'] });
    expect(text).toMatch(/client add \w+ "[^"]+" REDIRECT_URI\n/);
  });

  it('says what a public address has to lead to', () => {
    const toldFor = (issuer: string) => steps({ issuer, port: 3001 });
    expect(toldFor('https://mcp.example.com')).toMatch(/lead to port 3001 .*DNS.*proxy/);
    expect(toldFor('http://localhost:3001')).not.toMatch(/lead to|proxy/);
  });

  it('names no such command where nobody can be pre-registered', () => {
    const text = steps({ clients: ['m365-copilot'], registration: ['dynamic'] });
    expect(text).not.toContain('client add');
  });

  it('adds a machine, and has nobody log in, where only machines are let in', () => {
    const text = steps({ clients: ['machine'], registration: ['pre-registered'] });
    expect(text).toContain('  npm run client add machine NAME\n');
    expect(text).not.toMatch(/Log in|key=/);
  });

  it('adds a client with a key with its key, and beside the others those that only the owner adds', () => {
    const keyed = steps({ clients: ['private_key_jwt'], registration: ['pre-registered'] });
    expect(keyed).toContain('  npm run client add private_key_jwt NAME REDIRECT_URI key=FILE\n');
    expect(keyed).toContain('Log in');
    const mixed = steps({
      clients: ['claude-code', 'native', 'machine'],
      registration: ['dynamic', 'pre-registered'],
    });
    expect(mixed).toContain('client add machine NAME\n');
    expect(mixed).not.toContain('client add native');
  });

  it('adds a client that could register itself elsewhere before it is set up', () => {
    const text = steps({ clients: ['claude-code'], registration: ['pre-registered'] });
    expect(text).toMatch(
      /client add native "Claude Code" http:\/\/localhost\/callback http:\/\/127[^]*claude mcp add/,
    );
    expect(text).toContain('Claude Code: give it the id that this prints');
  });
});
