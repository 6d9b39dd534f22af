/** Whether a framework runs a file before every request, by its place: Nitro, Next, SvelteKit, Pages functions. */
export function isMiddleware(file: string): boolean {
  return /(^|\/)server\/middlewares?\/.*\.[jt]s$|(^|\/)(_?middleware|proxy|hooks\.server)\.[jt]s$/.test(
    file,
  );
}
