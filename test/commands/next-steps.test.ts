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

  it('names no such command where nobody can be pre-registered', () => {
    const text = steps({ clients: ['m365-copilot'], registration: ['dynamic'] });
    expect(text).not.toContain('client add');
  });
});
