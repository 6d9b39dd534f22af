import { namesIn } from './names-in.js';
import { lastName, type Tree } from './tree.js';

/** What a class is made of, besides its members. */
interface Heritage {
  readonly decorators: readonly Tree[];
  readonly bases: readonly string[];
}

/**
 * The members of a class, each method behind what the class puts in front of all of them: `@UseGuards(ClientGuard)`,
 * `permission_classes = [IsPartner]`, a mixin.
 */
export function decorated(
  members: readonly Tree[],
  { decorators, bases }: Heritage,
): readonly Tree[] {
  const statements = members.flatMap((one) => (one.kind === 'group' ? one.parts : [one]));
  const running = [
    ...decorators.filter((one) => RUNS.test(lastName(one))),
    ...statements.flatMap(namedByMember).map(nameOf),
    ...bases
      .map((base) => base.replace(/^.*\./, ''))
      .filter((base) => MIXIN.test(base))
      .map(nameOf),
  ];
  return running.length === 0 ? members : behind(members, running);
}

function behind(members: readonly Tree[], running: readonly Tree[]): readonly Tree[] {
  return members.map((member) => {
    if (member.kind === 'group') return { ...member, parts: behind(member.parts, running) };
    if (member.kind !== 'function') return member;
    return { ...member, decorators: [...running, ...member.decorators] };
  });
}

/** What decorates a class may only register it. */
const RUNS =
  /^(Use(Guards?|Interceptors?|Middlewares?)|method_decorator|\w*(auth|guard|protect|secur|permission|require)\w*)$/i;

/** `decorators` of Flask, `permission_classes` of the Django REST framework. */
function namedByMember(member: Tree): string[] {
  if (member.kind !== 'assign' || member.target.kind !== 'name') return [];
  return /^(decorators|permission_classes|authentication_classes)$/.test(member.target.value)
    ? namesIn(member.value)
    : [];
}

const MIXIN = /mixin$|required|protected|secured|authenticated/i;

function nameOf(value: string): Tree {
  return { kind: 'name', start: 0, end: 0, value };
}
