import { html } from 'hono/html';
import type { Account } from '../directory-objects.ts';
import { documentOf, type Html } from '../pages/html.ts';
import { type ApiName, permissionNamed } from '../permissions.ts';
import type { TenantState } from '../tenant.ts';
import { mayConsentForEverybody } from './consent.ts';

const page = (title: string, body: Html) =>
  documentOf({ title, body: html`<main class="sign-in"><h1>${title}</h1>${body}</main>` });

/** *Pick an account*: the practice tenant asks for no password. The hinted account stands first. */
export function accountPage(accounts: readonly Account[], ticket: string, appName: string): Html {
  return page(
    'Pick an account',
    html`<p>to continue to <strong>${appName}</strong></p>
      <form method="post" action="/signin/account">
        <input type="hidden" name="ticket" value="${ticket}" />
        ${accounts.map(
          (account) =>
            html`<button class="account" name="account" value="${account.user}">
              ${account.displayName}<small>${account.user}</small>
            </button>`,
        )}
      </form>
      <form method="post" action="/signin/consent" class="buttons">
        <input type="hidden" name="ticket" value="${ticket}" />
        <button name="answer" value="cancel">Cancel</button>
      </form>`,
  );
}

export interface ConsentTerms {
  readonly ticket: string;
  readonly account: Account;
  readonly appName: string;
  readonly api: ApiName;
  readonly names: readonly string[];
}

/** *Permissions requested*, with what would be granted. */
export function consentPage({ ticket, account, appName, api, names }: ConsentTerms): Html {
  return page(
    'Permissions requested',
    html`<p><strong>${appName}</strong> would like, for <strong>${account.user}</strong>, to:</p>
      <ul>
        ${names.map((name) => html`<li>${permissionNamed(api, 'delegated', name)?.title ?? name} <span class="quiet">(${name})</span></li>`)}
      </ul>
      <p class="quiet">Accepting these permissions means that you allow this app to use your data as specified in its terms of service.</p>
      <form method="post" action="/signin/consent">
        <input type="hidden" name="ticket" value="${ticket}" />
        ${mayConsentForEverybody(account) ? organisationChoice : ''}
        <div class="buttons">
          <button name="answer" value="cancel">Cancel</button>
          <button class="primary" name="answer" value="accept">Accept</button>
        </div>
      </form>`,
  );
}

const organisationChoice = html`<p class="choice">
  <input type="checkbox" id="organisation" name="organisation" value="yes" />
  <label for="organisation">Consent on behalf of your organization</label>
</p>`;

/** *Need admin approval*: this account may not consent to what is asked. */
export function adminApprovalPage({ ticket, appName }: Pick<ConsentTerms, 'ticket' | 'appName'>): Html {
  return page(
    'Need admin approval',
    html`<p>
        <strong>${appName}</strong> needs permission to access resources in your organization that only an admin
        can grant. Please ask an admin to grant permission to this app before you can use it.
      </p>
      <form method="post" action="/signin/consent" class="buttons">
        <input type="hidden" name="ticket" value="${ticket}" />
        <button name="answer" value="without-consent">Return to the application without granting consent</button>
      </form>`,
  );
}

/** An error that stays on Entra's page, because there is no redirect URI that could be trusted with it. */
export function errorPage(description: string): Html {
  return page(
    'Sorry, but we’re having trouble signing you in.',
    html`<p class="error" role="alert">${description}</p>`,
  );
}

/** Carries the answer to the redirect URI by a form (`response_mode=form_post`). */
export function formPostPage(redirectUri: string, answer: URLSearchParams): Html {
  return page(
    'Working...',
    html`<form method="post" action="${redirectUri}" data-submit>
        ${[...answer].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p>Script is off in this browser: press the button to go on.</p>
        <button class="primary">Continue</button>
      </form>
      <script src="/submit.js"></script>`,
  );
}

export function deviceCodePage(fault?: string): Html {
  return page(
    'Enter code to allow access',
    html`<p>Once you enter the code displayed on your app or device, it will have access to your account.</p>
      ${fault === undefined ? '' : html`<p class="error" role="alert">${fault}</p>`}
      <form method="post" action="/devicelogin">
        <div class="field">
          <label for="user-code">Code</label>
          <input type="text" id="user-code" name="user_code" autocomplete="off" autofocus required maxlength="9" />
        </div>
        <div class="buttons"><button class="primary">Next</button></div>
      </form>`,
  );
}

export function donePage(sentence: string): Html {
  return page('You can close this window', html`<p role="status">${sentence}</p>`);
}

const ranks = { user: 1, 'application-admin': 2, admin: 3 } as const;

/** Accounts in the order in which the page offers them: the hinted one, then people, then administrators. */
export function offeredAccounts(state: TenantState, hint: string | undefined): Account[] {
  const rank = (account: Account) => {
    if (account.user.toLowerCase() === hint?.toLowerCase()) return 0;
    return ranks[account.role];
  };
  return state.accounts.toSorted((a, b) => rank(a) - rank(b));
}
