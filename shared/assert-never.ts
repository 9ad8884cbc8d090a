/**
 * Closes a `switch` over a union: compiling fails when a variant is forgotten.
 *
 * @throws Error only when a value from outside slipped past its schema; it names the value.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
