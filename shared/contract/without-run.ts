/** What is told of a run, before the run's id is put to it. */
export type WithoutRun<P> = P extends unknown ? Omit<P, 'run'> : never;
