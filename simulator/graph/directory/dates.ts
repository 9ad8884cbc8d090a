/** A time as Graph writes it: UTC, without fractions of a second. */
export const dateTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');
