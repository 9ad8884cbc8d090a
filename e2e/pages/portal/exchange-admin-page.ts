import { PortalPage } from './portal-page.ts';

/** *Exchange admin*, which stands in for Exchange Online PowerShell: one form a command. */
export class ExchangeAdminPage extends PortalPage {
  async run(command: string, parameters: Readonly<Record<string, string>>): Promise<void> {
    const form = this.page.getByRole('group', { name: command, exact: true });
    for (const [name, value] of Object.entries(parameters)) {
      const choice = form.getByRole('combobox', { name, exact: true });
      if ((await choice.count()) > 0) await choice.selectOption(value);
      else await form.getByRole('textbox', { name, exact: true }).fill(value);
    }
    await form.getByRole('button', { name: `Run ${command}` }).click();
    await this.page.waitForLoadState();
    const fault = this.page.getByRole('alert');
    if ((await fault.count()) > 0) throw new Error(await fault.innerText());
  }
}
