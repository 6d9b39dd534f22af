/** Whether a decorator says that the guards of all routes ask nothing here: `@Public()`, `@SkipAuth()`. */
export function opensRoute(name: string): boolean {
  return OPENS.test(name);
}

const OPENS =
  /^(is_?)?(public|anonymous|unguarded)(_?(route|endpoint|api))?$|^(skip|no|bypass)_?\w*(auth|guard)\w*$|^allow_?(any|anonymous|public|unauthenticated)$/i;
