import fc from 'fast-check';

/** Named so that everybody's run tries the same inputs: a red test then speaks of the change, never of luck. */
const everydaySeed = 20_261_129;

const { SENDPROOF_PROPERTY_RUNS: runs } = process.env;

/**
 * fast-check for this project's property tests. `SENDPROOF_PROPERTY_RUNS=20000 npm run check -- shared` looks further: so many
 * inputs for each property, other ones at each run. fast-check prints the seed of what it finds.
 */
fc.configureGlobal(runs ? { numRuns: Number(runs) } : { seed: everydaySeed });

/** How many inputs a property tries where the usual hundred are too many or too few. */
export function inputs(everyday: number): { readonly numRuns: number } {
  return { numRuns: runs ? Number(runs) : everyday };
}

export { fc };
