import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newCertificateAuthority } from './certificates.ts';
import type { Addresses, TenantContext } from './context.ts';
import { newSignIns } from './entra/sign-ins.ts';
import { newSigningKeyPem, signingKeyFrom } from './entra/tokens.ts';
import { type ReadySetup, removeFiles, writeCloudFile, writeSetupFiles } from './hand-out.ts';
import { type KeptTenant, keepTenant, keptTenant } from './keeping.ts';
import { messagesOf } from './mail/delivery.ts';
import { pagesService } from './pages/service.ts';
import type { ReadyRecipe } from './recipes.ts';
import type { ScenarioId } from './scenarios/index.ts';
import { newTenant } from './seed.ts';
import { openServers, type TenantServers } from './servers.ts';
import { newPlayer, type Player } from './stage.ts';
import type { DeliveredMessage, TenantState } from './tenant.ts';
import { newTranscript } from './transcript.ts';

export interface PracticeOptions {
  /** The organisation's name; its domain follows from it. Default: Contoso. */
  readonly name?: string;
  /** Where the files go; default: a new folder that vanishes at the end. */
  readonly folder?: string;
  readonly scenario?: ScenarioId;
  /** The port of the portal and the sign-in pages; 0, the default, lets the system choose. */
  readonly port?: number;
  /** How long a new grant takes to reach the mail services, in milliseconds; default 0. */
  readonly propagationMs?: number;
  /** The redirect URI of the ready-made desktop registration; default `http://localhost:2132`. */
  readonly redirectUri?: string;
  /** Saves the tenant in the folder when it stops, and reads it back when it starts there. */
  readonly keep?: boolean;
}

export interface PracticeTenant {
  /** Holds `ca.pem`, `cloud.json` and a set-up file for each ready-made recipe. */
  readonly folder: string;
  readonly cloudFile: string;
  /** Origin of the portal and of the sign-in pages. */
  readonly portal: string;
  /** Origin of Entra's endpoints for programs, of Graph, and the ports of SMTP. */
  readonly services: {
    readonly entra: string;
    readonly graph: string;
    readonly smtp: number;
    readonly smtpTls: number;
  };
  readonly tenantId: string;
  readonly domain: string;
  readonly accounts: readonly {
    readonly user: string;
    readonly password: string;
    readonly role: 'admin' | 'user';
  }[];
  /** What was handed out for each ready-made registration; it follows the scenario that is played. */
  readonly ready: Readonly<Record<ReadyRecipe, ReadySetup>>;
  /** Readable and changeable. */
  readonly state: TenantState;
  readonly scenario: ScenarioId;
  /** Breaks one thing; `none` restores. The set-up files follow. */
  play(id: ScenarioId): Promise<void>;
  messagesIn(mailbox: string, folder?: DeliveredMessage['folder']): readonly DeliveredMessage[];
  /** What was asked and answered so far, without tokens and secrets. */
  transcript(): string;
  stop(): Promise<void>;
}

const defaultRedirectUri = 'http://localhost:2132';

async function tenantFor(folder: string, options: PracticeOptions): Promise<KeptTenant> {
  const kept = options.keep === true ? await keptTenant(folder) : undefined;
  if (kept !== undefined) return kept;
  const seeded = newTenant({
    name: options.name ?? 'Contoso',
    propagationMs: options.propagationMs ?? 0,
    redirectUri: options.redirectUri ?? defaultRedirectUri,
  });
  return { ...seeded, signingKey: await newSigningKeyPem() };
}

async function folderFor(options: PracticeOptions): Promise<string> {
  if (options.folder === undefined) return mkdtemp(join(tmpdir(), 'practice-tenant-'));
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  return folder;
}

function addressesOf(servers: TenantServers): Addresses {
  return {
    pages: `http://127.0.0.1:${servers.pages.port}`,
    entra: `https://127.0.0.1:${servers.entra.port}`,
    graph: `https://127.0.0.1:${servers.graph.port}`,
  };
}

/** The files that a person would have been given, rewritten whenever a scenario changes them. */
function filesOf(kept: KeptTenant, folder: string, cloudFile: string, player: () => Player) {
  let ready: Readonly<Record<ReadyRecipe, ReadySetup>> | undefined;
  return {
    async write() {
      ready = await writeSetupFiles(kept, player().handedOut, folder, cloudFile);
    },
    ready() {
      if (ready === undefined) throw new Error('The set-up files have not been written yet.');
      return ready;
    },
  };
}

/** Starts a practice tenant on loopback. Several may run in one process; they share nothing. */
export async function startTenant(options: PracticeOptions = {}): Promise<PracticeTenant> {
  const folder = await folderFor(options);
  const [kept, authority] = await Promise.all([
    tenantFor(folder, options),
    newCertificateAuthority('Practice Tenant CA'),
  ]);
  const { state } = kept;
  if (options.propagationMs !== undefined) state.propagationMs = options.propagationMs;
  const transcript = newTranscript();
  const tenant: TenantContext = {
    state,
    key: await signingKeyFrom(kept.signingKey),
    signIns: newSignIns(),
    transcript,
    addresses: () => addressesOf(servers),
  };
  const play = async (id: ScenarioId) => {
    await player.play(id);
    await files.write();
    transcript.note('tenant', `scenario ${id}`);
  };
  const pages = pagesService(tenant, { current: () => player.current(), ready: () => files.ready(), play });
  const servers = await openServers(tenant, authority, pages, options.port ?? 0);
  const player = newPlayer(kept, servers, options.redirectUri ?? defaultRedirectUri);
  const addresses = addressesOf(servers);
  const cloudFile = await writeCloudFile(folder, authority.ca, {
    ...addresses,
    name: state.name,
    portal: addresses.pages,
    smtpPort: servers.smtp.port,
  });
  const files = filesOf(kept, folder, cloudFile, () => player);
  await play(options.scenario ?? 'none');

  return {
    folder,
    cloudFile,
    portal: addresses.pages,
    services: {
      entra: addresses.entra,
      graph: addresses.graph,
      smtp: servers.smtp.port,
      smtpTls: servers.smtpTls.port,
    },
    tenantId: state.tenantId,
    domain: state.domain,
    accounts: state.accounts.map(({ user, password, role }) => ({ user, password, role })),
    get ready() {
      return files.ready();
    },
    state,
    get scenario() {
      return player.current();
    },
    play,
    messagesIn: (mailbox, where) => messagesOf(state, mailbox, where),
    transcript: transcript.text,
    async stop() {
      await player.play('none');
      await servers.close();
      if (options.keep === true) await keepTenant(folder, kept);
      else await removeFiles(folder);
    },
  };
}
