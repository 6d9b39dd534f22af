import { lastName, type Tree } from './tree.js';

/** The members of a class, each method behind what the class puts in front of all of them: `@UseGuards(ClientGuard)`. */
export function decorated(members: readonly Tree[], ofClass: readonly Tree[]): readonly Tree[] {
  const running = ofClass.filter((one) => RUNS.test(lastName(one)));
  if (running.length === 0) return members;
  return members.map((member) => {
    if (member.kind === 'group') return { ...member, parts: decorated(member.parts, running) };
    if (member.kind !== 'function') return member;
    return { ...member, decorators: [...running, ...member.decorators] };
  });
}

/** What decorates a class may only register it. */
const RUNS =
  /^(Use(Guards?|Interceptors?|Middlewares?)|method_decorator|\w*(auth|guard|protect|secur|permission|require)\w*)$/i;
