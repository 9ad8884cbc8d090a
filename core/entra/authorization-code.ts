import { randomBytes } from 'node:crypto';
import type { Observation } from '../../shared/causes/observation.ts';
import { redact } from '../../shared/redact.ts';
import type { Language } from '../../shared/text/index.ts';
import { systemCodeOf } from '../net/system-code.ts';
import type { Opener } from '../ports.ts';
import { delegatedClient } from './delegated-client.ts';
import { type Identity, type TokenAnswer, tokenFailure } from './identity.ts';
import { type Arrival, type Loopback, openLoopback } from './loopback.ts';
import { plainAuthority } from './plain-authority.ts';
import { portHolder } from './port-holder.ts';
import type { RedirectAddress } from './redirect-address.ts';
import { faultOnSignInPage } from './sign-in-page.ts';

/** How long a person may take to sign in. */
export const signInTimeMs = 300_000;

export interface CodeSignIn {
  readonly identity: Identity;
  readonly scopes: string[];
  readonly address: RedirectAddress;
  readonly opener: Opener;
  readonly language: Language;
  /** The address is out and we wait. */
  onWaiting(url: string): void;
  /** The most we wait; `signInTimeMs` where absent. */
  readonly timeMs?: number | undefined;
}

/** Why we cannot listen; where the port is taken, by whom, if that can be had. */
async function listeningFailed(error: unknown, address: RedirectAddress): Promise<Observation> {
  const systemCode = systemCodeOf(error);
  const program = systemCode === 'EADDRINUSE' ? await portHolder(address.port) : undefined;
  return {
    text: error instanceof Error ? error.message : String(error),
    protocol: 'loopback',
    systemCode,
    params: { port: address.port, ...(program === undefined ? {} : { program }) },
  };
}

/** What the redirect itself says against the sign-in; undefined where it brought a code. */
function redirectFailure({ answer }: Arrival): Observation | undefined {
  if (answer.kind === 'wrong-state')
    return { text: 'state_mismatch: the redirect carries another state', protocol: 'loopback' };
  if (answer.kind === 'error') return { text: `${answer.error}: ${answer.description}`, protocol: 'entra' };
  return undefined;
}

/** Entra shows faults of the request on its own page and sends nobody back: the page is looked at while the person does. */
async function faultShown(url: string, request: CodeSignIn): Promise<Observation> {
  const fault = await faultOnSignInPage(url, request.identity.route);
  return fault ?? new Promise(() => {});
}

async function waitForPerson(
  loopback: Loopback,
  url: string,
  request: CodeSignIn,
): Promise<Arrival | Observation> {
  const { signal } = request.identity.route;
  const timeMs = request.timeMs ?? signInTimeMs;
  const late = AbortSignal.timeout(timeMs);
  request.onWaiting(url);
  // Where nothing could be opened the person opens the address by hand: it was just told.
  await request.opener.open(url);
  try {
    return await Promise.race([loopback.arrival(AbortSignal.any([signal, late])), faultShown(url, request)]);
  } catch (error) {
    signal.throwIfAborted();
    if (!late.aborted) throw error;
    return { text: `user_cancelled: nobody signed in within ${timeMs / 1000} s`, protocol: 'loopback' };
  }
}

/** What one sign-in keeps to itself between asking and redeeming. */
interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly challenge: string;
}

async function newAttempt(state: string): Promise<Attempt> {
  const { CryptoProvider } = await import('@azure/msal-node');
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  return { state, nonce: randomBytes(16).toString('base64url'), verifier, challenge };
}

type Client = Awaited<ReturnType<typeof delegatedClient>>['application'];

function addressOfSignIn(
  client: Client,
  redirectUri: string,
  request: CodeSignIn,
  attempt: Attempt,
): Promise<string> {
  return client.getAuthCodeUrl({
    scopes: request.scopes,
    redirectUri,
    responseMode: 'query',
    codeChallenge: attempt.challenge,
    codeChallengeMethod: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
    // A browser that is signed in would else go on as whoever it is, not as the mailbox that sends.
    prompt: 'select_account',
  });
}

/** Redeems the code; the person's page tells how it went, and only then. */
async function redeem(
  client: Client,
  arrival: Arrival,
  redirectUri: string,
  request: CodeSignIn,
  attempt: Attempt,
): Promise<TokenAnswer> {
  const refusal = redirectFailure(arrival);
  if (arrival.answer.kind !== 'code') {
    await arrival.show('failed', refusal?.text);
    return { ok: false, observation: refusal ?? { text: 'no code', protocol: 'loopback' } };
  }
  const { code, clientInfo } = arrival.answer;
  const result = await client.acquireTokenByCode({
    code,
    codeVerifier: attempt.verifier,
    redirectUri,
    scopes: request.scopes,
    nonce: attempt.nonce,
    ...(clientInfo === undefined ? {} : { clientInfo }),
  });
  await arrival.show('signed-in');
  const { account } = result;
  return {
    ok: true,
    token: { value: result.accessToken, username: account?.username, accountId: account?.localAccountId },
  };
}

async function ask(loopback: Loopback, request: CodeSignIn, attempt: Attempt): Promise<TokenAnswer> {
  const { redirectUri } = loopback;
  const { application, networkClient } = await delegatedClient(request.identity);
  let arrival: Arrival | undefined;
  try {
    const asked = await addressOfSignIn(application, redirectUri, request, attempt);
    const url = plainAuthority(request.identity.cloud).outward(asked);
    const came = await waitForPerson(loopback, url, request);
    if ('text' in came) return { ok: false, observation: came };
    arrival = came;
    return await redeem(application, arrival, redirectUri, request, attempt);
  } catch (error) {
    const observation = tokenFailure(error, networkClient.traffic);
    await arrival?.show('failed', redact(observation.text));
    request.identity.route.signal.throwIfAborted();
    return { ok: false, observation };
  }
}

/**
 * Signs a person in through their own browser: authorization code with PKCE (RFC 7636), answered to a listener on this machine.
 * The page they end on tells success only after the tokens were had.
 *
 * @throws the signal's reason when cancelled
 */
export async function signInByCode(request: CodeSignIn): Promise<TokenAnswer> {
  const state = randomBytes(24).toString('base64url');
  let loopback: Loopback;
  try {
    loopback = await openLoopback(request.address, state, request.language);
  } catch (error) {
    return { ok: false, observation: await listeningFailed(error, request.address) };
  }
  try {
    return await ask(loopback, request, await newAttempt(state));
  } finally {
    await loopback.close();
  }
}
