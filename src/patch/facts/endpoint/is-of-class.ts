/** Whether something is named like a class, as what holds one is: `this.issueToken` of `IssueTokenUseCase`. */
export function isOfClass(owner: string, named: string): boolean {
  const stem = named.replace(/^[_#]|s$/g, '').toLowerCase();
  return stem.length > 3 && owner.toLowerCase().startsWith(stem);
}
