/** A name that no other set-up has: the product's, with a number from the second on. */
export function newSetupName(product: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? product : `${product} ${n}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
