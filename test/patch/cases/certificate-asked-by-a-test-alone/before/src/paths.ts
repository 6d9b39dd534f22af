export enum Prefix {
  OAuth = '/oauth',
}

export enum Path {
  Authorize = `${Prefix.OAuth}/authorize`,
  Token = `${Prefix.OAuth}/exchange`,
}
