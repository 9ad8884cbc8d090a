/** What became of a sign-in that was played without a browser. */
export type SignInEnd =
  /** The answer went to the application's redirect URI. */
  | { readonly kind: 'returned'; readonly url: string; readonly status?: number }
  /** The sign-in stopped on a page of Entra's, with this sentence. */
  | { readonly kind: 'stopped'; readonly sentence: string }
  /** A device code sign-in: the page says that it is done. */
  | { readonly kind: 'done'; readonly sentence: string };

export interface Person {
  /** The account to pick; default: the one that the page offers first. */
  readonly account?: string;
  /** What to answer when permissions are asked for; default: accept. */
  readonly consent?: 'accept' | 'cancel';
  /** The code to type on the device code page. */
  readonly userCode?: string;
  /** Do not visit the application's address, where nobody may be listening. */
  readonly stopBeforeApplication?: true;
  readonly signal?: AbortSignal;
}

interface Form {
  readonly method: string;
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
  readonly buttons: readonly (readonly [string, string])[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? '');

const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
};

const named = (tags: Iterable<RegExpMatchArray>) =>
  [...tags].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    return name === undefined ? [] : [[name, attribute(tag, 'value') ?? ''] as const];
  });

function formsIn(page: string): Form[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/gu)].map(([form]) => ({
    method: attribute(form, 'method') ?? 'get',
    action: attribute(form, 'action') ?? '',
    hidden: named(form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/gu)),
    buttons: named(form.matchAll(/<button\b[^>]*>/gu)),
  }));
}

const withRole = (page: string, role: string) => {
  const found = new RegExp(`role="${role}"[^>]*>([\\s\\S]*?)</p>`, 'u').exec(page)?.[1];
  return found === undefined ? undefined : plain(found).replace(/\s+/gu, ' ').trim();
};

/** The button that this person would press on a page, with the form it belongs to. */
function choice(
  page: string,
  person: Person,
): { form: Form; pressed: readonly (readonly [string, string])[] } | undefined {
  const forms = formsIn(page);
  const offering = (name: string, value?: string) =>
    forms.find((form) =>
      form.buttons.some(
        ([n, v]) => n === name && (value === undefined || v.toLowerCase() === value.toLowerCase()),
      ),
    );
  const accounts = offering('account', person.account);
  if (accounts !== undefined) {
    const account = person.account ?? accounts.buttons.find(([name]) => name === 'account')?.[1] ?? '';
    return { form: accounts, pressed: [['account', account]] };
  }
  const answer = person.consent ?? 'accept';
  const asked = offering('answer', answer) ?? offering('answer', 'without-consent');
  const pressed = offering('answer', answer) === undefined ? 'without-consent' : answer;
  if (asked !== undefined) return { form: asked, pressed: [['answer', pressed]] };
  const device = forms.find((form) => form.action.endsWith('/devicelogin'));
  if (device !== undefined) return { form: device, pressed: [['user_code', person.userCode ?? '']] };
  const carrier = forms[0];
  return carrier && { form: carrier, pressed: [] };
}

async function submitted(
  form: Form,
  pressed: readonly (readonly [string, string])[],
  page: string,
  person: Person,
) {
  const fields = new URLSearchParams();
  for (const [name, value] of [...form.hidden, ...pressed]) fields.append(name, value);
  const target = new URL(form.action, page);
  return fetch(target, {
    method: form.method.toUpperCase(),
    headers: { Origin: new URL(page).origin },
    body: fields,
    redirect: 'manual',
    ...(person.signal === undefined ? {} : { signal: person.signal }),
  });
}

/** More pages than any sign-in has: a loop ends here instead of never. */
const longestSignIn = 12;

const opened = (at: URL, person: Person) =>
  fetch(at, { redirect: 'manual', ...(person.signal === undefined ? {} : { signal: person.signal }) });

/** The page says what is wrong, and offers nothing that has not been tried. */
function sentenceOf(page: string, hasChoice: boolean): SignInEnd | undefined {
  const alert = withRole(page, 'alert');
  if (alert !== undefined) return { kind: 'stopped', sentence: alert };
  return hasChoice ? undefined : { kind: 'done', sentence: withRole(page, 'status') ?? '' };
}

/**
 * Plays the person at the browser: opens the address, picks the account, answers the consent page and follows the answer
 * to the application. Rejects when the application's address cannot be reached.
 */
export async function personSignsIn(address: string, person: Person = {}): Promise<SignInEnd> {
  const start = new URL(address);
  let at = start;
  let response = await opened(at, person);
  for (let pages = 0; pages < longestSignIn; pages += 1) {
    if (at.origin !== start.origin) return { kind: 'returned', url: at.href, status: response.status };
    const location = response.headers.get('location');
    if (location !== null) {
      at = new URL(location, at);
      if (person.stopBeforeApplication && at.origin !== start.origin)
        return { kind: 'returned', url: at.href };
      response = await opened(at, person);
      continue;
    }
    const page = await response.text();
    const next = choice(page, person);
    const end = sentenceOf(page, next !== undefined);
    if (end !== undefined || next === undefined) return end ?? { kind: 'done', sentence: '' };
    response = await submitted(next.form, next.pressed, at.href, person);
    at = new URL(next.form.action, at);
  }
  throw new Error('The sign-in never came to an end.');
}
