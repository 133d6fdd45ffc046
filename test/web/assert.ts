/** node:assert/strict for a web worker: only what the smoke tests use, so that no library has to be carried along. */
type Check = (holds: unknown, message: string) => asserts holds;

const check: Check = (holds, message) => {
  if (!holds) throw new Error(message);
};

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

const assert = {
  ok: check,
  equal: (actual: unknown, expected: unknown, message?: string) =>
    check(Object.is(actual, expected), message ?? `${shown(actual)} is not ${shown(expected)}`),
  notEqual: (actual: unknown, expected: unknown, message?: string) =>
    check(!Object.is(actual, expected), message ?? `${shown(actual)} is the unwanted value`),
  deepEqual: (actual: unknown, expected: unknown, message?: string) =>
    check(shown(actual) === shown(expected), message ?? `${shown(actual)} is not ${shown(expected)}`),
  match: (actual: string, expected: RegExp, message?: string) =>
    check(expected.test(actual), message ?? `‘${actual}’ does not match ${String(expected)}`),
  doesNotMatch: (actual: string, unwanted: RegExp, message?: string) =>
    check(!unwanted.test(actual), message ?? `‘${actual}’ matches ${String(unwanted)}`),
};

export default assert;
