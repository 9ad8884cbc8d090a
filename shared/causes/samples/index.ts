import { mailSamples } from './mail.ts';
import type { Samples } from './sample.ts';
import { tokenSamples } from './token.ts';
import { waySamples } from './way.ts';

/**
 * Samples of every cause that shows in a text. `permission-propagating` shows only beside the token, `directory-role-missing` and
 * `directory-not-caught-up` only beside what was asked for.
 */
export const samples: Samples = { ...tokenSamples, ...mailSamples, ...waySamples };
