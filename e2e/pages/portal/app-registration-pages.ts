import { PortalPage } from './portal-page.ts';

export type PermissionType = 'Delegated' | 'Application';

/** *API permissions* of one registration. */
export class ApiPermissionsPage extends PortalPage {
  async add(api: string, type: PermissionType, names: readonly string[]): Promise<ApiPermissionsPage> {
    await this.page.getByRole('link', { name: `${api} - ${type} permissions` }).click();
    for (const name of names) await this.page.getByRole('checkbox', { name, exact: true }).check();
    await this.button('Add permissions').click();
    await this.heading(/API permissions$/u).waitFor();
    return new ApiPermissionsPage(this.page);
  }

  async grantAdminConsent(): Promise<ApiPermissionsPage> {
    await this.button(/^Grant admin consent for/u).click();
    await this.page
      .getByText(/^Granted for/u)
      .first()
      .waitFor();
    return new ApiPermissionsPage(this.page);
  }
}

export interface ShownSecret {
  /** The column *Value*, which is shown once. */
  readonly value: string;
  /** The column *Secret ID*, which is not the secret. */
  readonly id: string;
}

/** *Certificates & secrets* of one registration. */
export class CredentialsPage extends PortalPage {
  async newSecret(description: string): Promise<ShownSecret> {
    await this.page.getByRole('textbox', { name: 'Description' }).fill(description);
    await this.button('Add').click();
    await this.page.getByRole('status').waitFor();
    const cells = this.page.getByRole('row', { name: description }).getByRole('cell');
    return { value: await cells.nth(2).innerText(), id: await cells.nth(3).innerText() };
  }

  async uploadCertificate(publicPart: string): Promise<void> {
    await this.page
      .getByRole('textbox', { name: 'Certificate (text of the .cer or .pem file)' })
      .fill(publicPart);
    await this.button('Upload certificate').click();
  }

  async permissions(): Promise<ApiPermissionsPage> {
    await this.openTab('API permissions');
    return new ApiPermissionsPage(this.page);
  }
}

/** *Authentication* of one registration: platforms and their redirect URIs. */
export class AuthenticationPage extends PortalPage {
  async add(platform: string, uri: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Select a platform' }).selectOption({ label: platform });
    await this.page.getByRole('textbox', { name: 'Redirect URI' }).fill(uri);
    await this.button('Configure').click();
    await this.button(`Delete ${uri}`).waitFor();
  }

  async remove(uri: string): Promise<void> {
    const button = this.page.getByRole('button', { name: `Delete ${uri}`, exact: true });
    await button.click();
    await button.waitFor({ state: 'detached' });
  }
}

/** *Overview* of one registration. */
export class OverviewPage extends PortalPage {
  clientId(): Promise<string> {
    return this.property('Application (client) ID');
  }

  objectId(): Promise<string> {
    return this.property('Object ID');
  }

  tenantId(): Promise<string> {
    return this.property('Directory (tenant) ID');
  }

  async authentication(): Promise<AuthenticationPage> {
    await this.openTab('Authentication');
    return new AuthenticationPage(this.page);
  }

  async credentials(): Promise<CredentialsPage> {
    await this.openTab('Certificates & secrets');
    return new CredentialsPage(this.page);
  }

  async permissions(): Promise<ApiPermissionsPage> {
    await this.openTab('API permissions');
    return new ApiPermissionsPage(this.page);
  }
}

export interface Registration {
  readonly name: string;
  /** The start of the choice's label. */
  readonly accountTypes: string;
  readonly redirect?: { readonly platform: string; readonly uri: string };
}

/** *New registration*. */
export class NewRegistrationPage extends PortalPage {
  async register({ name, accountTypes, redirect }: Registration): Promise<OverviewPage> {
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('radio', { name: accountTypes }).check();
    if (redirect) {
      await this.page
        .getByRole('combobox', { name: 'Select a platform' })
        .selectOption({ label: redirect.platform });
      await this.page.getByRole('textbox', { name: 'Redirect URI' }).fill(redirect.uri);
    }
    await this.button('Register').click();
    await this.heading(name).waitFor();
    return new OverviewPage(this.page);
  }
}
