import type { Handlers } from '../../shared/contract/host.ts';
import { ok, refused } from '../../shared/outcome.ts';
import { applyChange } from '../../shared/setup/change.ts';
import { portalLink } from '../../shared/setup/portal-link.ts';
import { isLanguage } from '../../shared/text/index.ts';
import { done, type HostContext, languageOf, withSetup } from './host-context.ts';

/** Set-ups, their secrets and their steps. */
export function setupHandlers(context: HostContext) {
  const { services, ports } = context;
  return {
    async 'setup.list'() {
      return ok([...(await services.setups.list())]);
    },
    'setup.create': (input) => services.setups.create(input),
    'setup.change': ({ setup: id, change }) =>
      services.setups.update(id, (setup) => applyChange(setup, change, ports.clock.now().toISOString())),
    'setup.delete': ({ setup }) => services.setups.remove(setup),
    'setup.import': ({ text }) => services.setups.importText(text),
    'setup.export': ({ setup: id }) =>
      withSetup(context, id, async (setup) =>
        ok({
          fileName: `${setup.id}.setup.json`,
          text: `${JSON.stringify(services.setups.exportFile(setup), null, 2)}\n`,
        }),
      ),
    'secret.put': ({ setup: id, value, expiresAt }) =>
      withSetup(context, id, async (setup) => {
        const put = await services.secrets.put(setup, value, expiresAt);
        return put.ok ? ok({ setup: put.value.setup, findings: [...put.value.findings] }) : put;
      }),
    'secret.forget': ({ setup: id }) =>
      withSetup(context, id, async (setup) => ok(await services.secrets.forget(setup))),
    'secret.copy': ({ setup: id }) => withSetup(context, id, (setup) => services.secrets.copy(setup)),
    'certificate.make': ({ setup: id, days }) =>
      withSetup(context, id, (setup) => services.certificates.make(setup, days)),
    'certificate.import': ({ setup: id, ...brought }) =>
      withSetup(context, id, (setup) => services.certificates.import(setup, brought)),
    'certificate.show': ({ setup: id }) =>
      withSetup(context, id, (setup) => services.certificates.show(setup)),
    'step.check': ({ setup: id, step }) =>
      withSetup(context, id, (setup) => services.check(setup, step, AbortSignal.timeout(60_000))),
    'handover.sheet': ({ setup: id, steps, language }) =>
      withSetup(context, id, async (setup) =>
        services.handOver(
          setup,
          steps,
          language !== undefined && isLanguage(language) ? language : await languageOf(context),
        ),
      ),
    'result.list': ({ setup: id }) =>
      withSetup(context, id, async (setup) => ok([...(await services.results(setup.id))])),
    'report.preview': ({ setup: id, withAddresses }) =>
      withSetup(context, id, async (setup) =>
        services.reports.preview(setup, { withAddresses, language: await languageOf(context) }),
      ),
    'report.open': async ({ text, fileName }) => services.reports.open(text, fileName),
    'portal.open': ({ setup: id, place }) =>
      withSetup(context, id, async (setup) => {
        const cloud = await services.clouds.load(setup.cloud);
        if (!cloud.ok) return cloud;
        const url = portalLink(cloud.value, place, setup);
        if (url === undefined) return refused('refused.noPortal', { cloud: cloud.value.name });
        return (await ports.opener.open(url)) ? done : refused('refused.notOpened', { url });
      }),
  } satisfies Partial<Handlers>;
}
