/** The package managers a project can be made for. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** Who started this program; npm when nobody says. bun's user agent names npm too, so npm comes last. */
export function packageManager(): PackageManager {
  const agent = process.env['npm_config_user_agent'] ?? '';
  const started = (['bun', 'pnpm', 'yarn'] as const).find((name) => agent.startsWith(`${name}/`));
  return started ?? 'npm';
}

/** Whether there is a person who sees a question and can answer it. */
export function canAsk(): boolean {
  const { CI, TERM } = process.env;
  const automatic = CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
  if (automatic || TERM === 'dumb') return false;
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Whether prompts must be plain lines: for screen readers, and wherever a screen cannot be redrawn. */
export function wantsPlainPrompts(): boolean {
  const { ACCESSIBLE } = process.env;
  return ACCESSIBLE !== undefined && ACCESSIBLE !== '' && ACCESSIBLE !== '0';
}
