/** The AADSTS numbers in an answer of Entra, in their order. */
export function aadstsIn(text: string): readonly string[] {
  return [...text.matchAll(/AADSTS(\d{4,7})/gu)].flatMap(([, number]) => number ?? []);
}
