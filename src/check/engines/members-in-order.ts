import type { JsonObject } from '../facts/answer.js';

/** Whether a document has only these members, in this order, and the necessary ones among them: what code writes, few write by hand. */
export function membersInOrder(
  metadata: JsonObject,
  order: readonly string[],
  necessary: readonly string[],
): boolean {
  const members = Object.keys(metadata);
  const known = order.filter((member) => members.includes(member));
  const same = members.length === known.length && members.every((one, at) => one === known[at]);
  return same && necessary.every((one) => members.includes(one));
}
