import type { Observation } from '../../shared/causes/observation.ts';
import { exchange, type HttpAnswer, type HttpRequest } from '../net/http.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import type { CheckContext } from './check.ts';

/** An answer of Entra, or the fault that kept us from having one. */
export type EntraAnswer =
  | { readonly ok: true; readonly http: HttpAnswer; readonly observation: Observation }
  | { readonly ok: false; readonly fault: Observation };

/** Asks one of Entra's endpoints and keeps its words for the diagnosis. */
export async function askEntra(request: HttpRequest, context: CheckContext): Promise<EntraAnswer> {
  try {
    const http = await exchange(request, context.route);
    const observation: Observation = {
      text: http.text.trim() === '' ? `HTTP ${http.status}` : http.text,
      protocol: 'entra',
      status: http.status,
      retryAfterMs: parseRetryAfter(http.headers['retry-after']),
    };
    return { ok: true, http, observation };
  } catch (error) {
    if (error instanceof NetworkFault) return { ok: false, fault: error.observation };
    throw error;
  }
}
