/**
 * The URL as this server writes it: scheme and host in lower case, no default port, no slash at the
 * end. Clients build `resource` with URL serializers, which differ in exactly these (RFC 3986 §6.2).
 * Undefined when it is not an absolute URL, or has a fragment (RFC 8707 §2).
 */
export function canonicalResource(resource: string): string | undefined {
  if (resource.includes('#') || !URL.canParse(resource)) return undefined;
  const { origin, pathname, search } = new URL(resource);
  return `${origin}${pathname.replace(/\/$/, '')}${search}`;
}
