/** What keeps hands off a file whatever it says. */
export type FileKind = 'test-or-mock' | 'generated' | 'client-side' | 'example-only';

const TEST =
  /(^|\/)(tests?|__tests__|__mocks__|specs?|fixtures?|e2e|mocks?|testing|testdata|test-?(servers?|harness)|scenarios|stubs?)(\/|$)|\.(test|spec|fixture|mock|stories)\.\w+$|(^|\/)(test_[^/]*|conftest|[^/]*_test)\.\w+$|(^|[/_-])(mock|fake|dummy)[_-]|[_-](mock|fake)s?[./_-]|test[_-](oauth[_-])?server/i;
const GENERATED =
  /(^|\/)(dist|build|out|generated|__generated__|vendor|\.next|\.output|public\/build)\/|\.d\.[cm]?ts$|\.min\./;
const CLIENT = /(^|\/)clients?(\/|$)|(^|[/_-])oauth-client\./i;
const DEMO = /(^|\/)(demos?|docs?|snippets|storybook)(\/|$)/i;

/** The kind of a file by its place; absent when its place says nothing. */
export function fileKind(file: string): FileKind | undefined {
  if (TEST.test(file)) return 'test-or-mock';
  if (GENERATED.test(file)) return 'generated';
  if (CLIENT.test(file)) return 'client-side';
  return DEMO.test(file) ? 'example-only' : undefined;
}
