import { checkStep } from './checks/check-step.ts';
import { watchStep } from './checks/watch-step.ts';
import { loadCloud } from './clouds/load-cloud.ts';
import { createCertificateService } from './credentials/certificate-service.ts';
import { hasSession } from './entra/acquire.ts';
import { readyToSignIn, signIn } from './entra/sign-in.ts';
import { handOver } from './hand-over.ts';
import { checkIncoming } from './incoming/check-incoming.ts';
import { createLookStore } from './incoming/looks.ts';
import type { Ports } from './ports.ts';
import { createRecipeService } from './recipes/recipe-service.ts';
import { createRegistrationService } from './registration/create-registration.ts';
import { createJournalStore } from './registration/journal-store.ts';
import { createSessionStore } from './registration/session.ts';
import { createReportService } from './report/report-service.ts';
import { formerSecretName, secretName, tokensName } from './secrets/secret-names.ts';
import { createSecretService } from './secrets/secret-service.ts';
import { createResultStore } from './sending/results.ts';
import { readyToTest, runTest } from './sending/run-test.ts';
import type { ServiceOptions, Services } from './services.ts';
import { createSetupService } from './setups/setup-service.ts';

/** Puts the services of the core together over the ports of a host. Nothing is read or opened before it is asked for. */
export function createServices(ports: Ports, options: ServiceOptions): Services {
  const clouds = { load: loadCloud };
  const recipes = createRecipeService(options.recipeFolders);
  const results = createResultStore(ports.files, ports.log, options.version);
  const looks = createLookStore(ports.files, ports.log);
  const sessions = createSessionStore(ports.secrets);
  const journals = createJournalStore(ports.files);
  const setups = createSetupService(ports, recipes, options, async (setupId) => {
    await ports.secrets.remove(secretName(setupId));
    await ports.secrets.remove(tokensName(setupId));
    await sessions.end(setupId);
    await ports.secrets.remove(formerSecretName(setupId));
    await journals.remove(setupId);
    await results.remove(setupId);
    await looks.remove(setupId);
  });
  const secrets = createSecretService(ports, setups);
  const certificates = createCertificateService(ports, setups, secrets);
  const tools = { ports, clouds, recipes, secrets, setups, results, looks };
  return {
    clouds,
    recipes,
    setups,
    secrets,
    certificates,
    registration: createRegistrationService({
      ...tools,
      certificates,
      sessions,
      journals,
      witness: options.directoryWitness,
    }),
    reports: createReportService(tools, { results, looks }, options.version),
    results: results.list,
    looks: looks.list,
    hasSession: (setup) => hasSession(ports.secrets, setup.id),
    readyToSignIn: (setup, signInOptions) => readyToSignIn(setup, signInOptions, tools),
    signIn: (setup, signInOptions) => signIn(setup, signInOptions, tools),
    readyToTest: (request) => readyToTest(request, tools),
    runTest: (request, runOptions) => runTest(request, runOptions, tools),
    checkIncoming: (request, checkOptions) => checkIncoming(request, tools, checkOptions),
    check: (setup, step, signal) => checkStep(setup, step, signal, tools),
    watch: (setupId, step, signal) => watchStep(setupId, step, signal, tools),
    handOver: (setup, steps, language) => handOver(setup, steps, language, tools),
  };
}
