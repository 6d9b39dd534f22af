/** Whether a framework runs a file before every request, by its place: Nitro, Next, SvelteKit, Pages functions. */
export function isMiddleware(file: string): boolean {
  return /(^|\/)_?middlewares?(\/.*)?\.[jt]s$|(^|\/)(proxy|hooks\.server)\.[jt]s$/.test(file);
}
