/** The path a file serves by its place: Next, Nitro, SvelteKit, Remix, Vercel and Netlify functions. */
export function fileRoutes(file: string): string[] {
  const next = /(?:^|\/)app\/(.*?)\/?route\.[cm]?[jt]sx?$/.exec(file)?.[1];
  const svelte = /(?:^|\/)routes\/(.*)\/\+server\.[jt]s$/.exec(file)?.[1];
  const nitro = /(?:^|\/)(?:server\/(?:routes|api)|functions|pages)\/(.*)\.[cm]?[jt]sx?$/.exec(
    file,
  )?.[1];
  const vercel = /(?:^|\/)(api\/.*)\.[cm]?[jt]sx?$/.exec(file)?.[1];
  const found = next ?? svelte ?? nitro ?? vercel;
  if (found === undefined) return [];
  const parts = found
    .replace(/\.(post|get|options|put)$/, '')
    .replace(/\/index$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^\(.*\)$/.test(part));
  return [`/${parts.join('/')}`];
}
