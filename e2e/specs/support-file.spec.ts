import { describe, expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { MakeReportPage, OpenReportPage } from '../pages/report-pages.ts';
import { readyAktion } from '../walks/ready-setups.ts';

const name = 'AktionNEXT (practice)';

/** A set-up of which one test failed and a later one did not. */
async function testedTwice(sendproof: Sendproof): Promise<void> {
  const to = `jan@${sendproof.tenant.domain}`;
  const testStep = await readyAktion(sendproof);
  const dialog = await testStep.openDialog();
  await dialog.send(to);
  await dialog.failed(/^403 Forbidden/u);
  await sendproof.tenant.play('none');
  await dialog.idle();
  await (await dialog.send(to)).accepted();
  await dialog.close();
}

async function makeReport({ page, t }: Sendproof): Promise<MakeReportPage> {
  await page.getByRole('button', { name: t('report.make'), exact: true }).click();
  return new MakeReportPage(page, t).arrive();
}

async function openReport(sendproof: Sendproof): Promise<OpenReportPage> {
  const { page, t, welcome } = sendproof;
  await welcome.goHome();
  await welcome.arrive();
  await page.getByRole('button', { name: t('report.open'), exact: true }).click();
  return new OpenReportPage(page, t).arrive();
}

describe('a support file', () => {
  test('is what its preview shows, without secrets and, where wanted, without addresses; and opens read-only', async () => {
    const sendproof = await openSendproof({ practice: { scenario: 'permission-missing' } });
    const { tenant, page, t } = sendproof;
    await testedTwice(sendproof);

    const making = await makeReport(sendproof);
    await making.fact('report.field.mailbox').getByText(`@${tenant.domain}`).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await making.withoutAddresses();
    const shown = await making.shownText();
    const file = await making.save();
    expect(file.name).toMatch(/\.sendproof\.json$/u);
    expect(file.content).toBe(shown);
    expect(shown).not.toContain(tenant.domain);
    expect(shown).not.toContain(tenant.ready['aktion-next'].clientSecret ?? 'no secret');
    expect(shown).toContain('mailbox-1@domain-1');
    const printed = await making.savePage();
    expect(printed.content).toContain('<html lang="en">');
    expect(printed.content).not.toContain(tenant.domain);

    const opened = await (await openReport(sendproof)).open(file);
    await opened.band().getByText(name).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const main = page.getByRole('main');
    expect(await main.getByRole('textbox').count()).toBe(0);
    expect(await main.getByRole('button', { name: t('steps.test.again'), exact: true }).count()).toBe(0);
    expect(await opened.compare()).toEqual(
      expect.arrayContaining([expect.stringContaining(t('compare.row.cause'))]),
    );
    expect(await violationsOf(page)).toEqual([]);
  });

  test('of another kind is refused with a sentence, and nothing is kept', async () => {
    const sendproof = await openSendproof();
    const opening = await openReport(sendproof);
    const refusal = await opening.openBroken({ name: 'setup.json', content: '{"schema":1,"name":"x"}' });
    await refusal.getByText('setup.json').waitFor();
    expect(await violationsOf(sendproof.page)).toEqual([]);
    await sendproof.welcome.goHome();
    expect(await (await sendproof.welcome.arrive()).setups()).toEqual([]);
  });
});

describe('a pasted error', () => {
  test('is explained with its evidence marked, the step of the guide, and the question in the language of the customer', async () => {
    const sendproof = await openSendproof();
    const { page, t, tenant, welcome } = sendproof;
    const explain = await welcome.explainAnError();
    await explain.explain(
      '10:00:01 connecting\n10:00:02 535 5.7.3 Authentication unsuccessful\n10:00:03 bye',
    );
    const mark = page.locator('mark');
    await mark.first().waitFor();
    expect(await mark.first().innerText()).toBe('535 5.7.3');
    // Who practises is led to the practice portal.
    const link = page.getByRole('link', { name: t('diagnosis.page.mailboxes') }).first();
    expect(await link.getAttribute('href')).toBe(`${tenant.portal}/mailboxes`);
    await page.getByRole('main').getByText('In the guide, this is put right at the step').waitFor();
    await page.getByRole('combobox', { name: t('report.explain.language') }).selectOption('ro');
    await page.locator('[lang=ro] pre').getByText('Se autentifică o persoană').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('can be a file that is chosen', async () => {
    const sendproof = await openSendproof();
    const { page, t, welcome } = sendproof;
    await welcome.explainAnError();
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('report.explain.chooseFile'), exact: true }).click();
    await (await asked).setFiles({
      name: 'product.log',
      mimeType: 'text/plain',
      buffer: Buffer.from('AADSTS7000222: The provided client secret keys are expired.'),
    });
    await page.getByRole('heading', { level: 2, name: /^AADSTS7000222/u }).waitFor();
  });
});
