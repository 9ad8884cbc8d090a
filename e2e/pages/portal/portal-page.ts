import type { Page } from 'playwright-core';

/** A page of the practice tenant's portal, which speaks English as Microsoft's does in this drawing of it. */
export class PortalPage {
  constructor(protected readonly page: Page) {}

  protected heading(name: string | RegExp) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  protected async openTab(
    name: 'Overview' | 'Authentication' | 'Certificates & secrets' | 'API permissions',
  ) {
    await this.page
      .getByRole('navigation', { name: 'App registration' })
      .getByRole('link', { name, exact: true })
      .click();
  }

  protected button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  /** The value beside a name in a list of properties. */
  protected async property(name: string): Promise<string> {
    const value = this.page.locator('dt', { hasText: new RegExp(`^${escaped(name)}$`, 'u') });
    return (await value.locator('xpath=following-sibling::dd[1]').innerText()).trim();
  }
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
