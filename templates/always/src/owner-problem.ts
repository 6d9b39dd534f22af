/** Something the owner of this server has to mend: what was wanted, what was seen, what to do. */
export class OwnerProblem extends Error {
  override readonly name = 'OwnerProblem';

  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
