/** Flags known to every command; the stub in `bin/` answers them. */
export const BUILT_IN: readonly string[] = ['help', 'version'];
