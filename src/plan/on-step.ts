/** Called with a word before each step on disk; tests stop or kill the process there. */
export type OnStep = (step: string) => void;
