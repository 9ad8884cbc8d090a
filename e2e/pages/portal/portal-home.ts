import type { Page } from 'playwright-core';
import { NewRegistrationPage } from './app-registration-pages.ts';
import { ExchangeAdminPage } from './exchange-admin-page.ts';
import { PortalPage } from './portal-page.ts';

/** The portal's first page, and the way to its places. */
export class PortalHome extends PortalPage {
  static async open(page: Page, portal: string): Promise<PortalHome> {
    await page.goto(portal);
    return new PortalHome(page);
  }

  async newRegistration(): Promise<NewRegistrationPage> {
    await this.page
      .getByRole('navigation', { name: 'Portal' })
      .getByRole('link', { name: 'App registrations' })
      .click();
    await this.page.getByRole('link', { name: 'New registration' }).click();
    return new NewRegistrationPage(this.page);
  }

  async exchangeAdmin(): Promise<ExchangeAdminPage> {
    await this.page
      .getByRole('navigation', { name: 'Portal' })
      .getByRole('link', { name: 'Exchange admin' })
      .click();
    await this.heading('Exchange admin').waitFor();
    return new ExchangeAdminPage(this.page);
  }

  async setAuthenticatedSmtp(mailbox: string, choice: 'On' | 'Off'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Portal' })
      .getByRole('link', { name: 'Mailboxes' })
      .click();
    await this.page.getByRole('link', { name: mailbox }).click();
    await this.page.getByRole('combobox', { name: 'Authenticated SMTP' }).selectOption({ label: choice });
    await this.button('Save changes').click();
    await this.heading(mailbox).waitFor();
  }

  /** The subjects in a mailbox's inbox, as a person sees them. */
  async inbox(mailbox: string): Promise<readonly string[]> {
    await this.page
      .getByRole('navigation', { name: 'Portal' })
      .getByRole('link', { name: 'Mailboxes' })
      .click();
    await this.page.getByRole('link', { name: mailbox }).click();
    await this.heading(mailbox).waitFor();
    const table = this.page.getByRole('table').first();
    return table.getByRole('link').allInnerTexts();
  }
}
