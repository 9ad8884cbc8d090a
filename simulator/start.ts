import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newCertificateAuthority } from './certificates.ts';
import type { AccountRole } from './directory-objects.ts';
import { newSignIns } from './entra/sign-ins.ts';
import { newSigningKeyPem, signingKeyFrom } from './entra/tokens.ts';
import { ewsPath } from './exchange/ews-service.ts';
import type { DeliveredMessage } from './exchange-objects.ts';
import { cloudFileName, type ReadySetup, removeFiles, writeCloudFile } from './hand-out.ts';
import { type KeptTenant, keepTenant, keptTenant } from './keeping.ts';
import { messagesOf } from './mail/delivery.ts';
import { pagesService } from './pages/service.ts';
import { type FilingPlayer, filingPlayer, newPlayer } from './player.ts';
import type { SeededRecipe } from './recipes.ts';
import type { ScenarioId } from './scenarios/index.ts';
import { emptyTenant, newTenant } from './seed.ts';
import { addressesOf, openServers, type TenantServers } from './servers.ts';
import { appOf, type TenantState } from './tenant.ts';
import { newTranscript, type Transcript } from './transcript.ts';

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
  /** How long the directory hides what Graph has just made, in milliseconds; default 0. */
  readonly directoryDelayMs?: number;
  /** A tenant in which nothing is registered yet; default false. A kept tenant stays as it is. */
  readonly empty?: boolean;
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
  /** Origin of Entra's endpoints for programs, of Graph, and the ports of SMTP, IMAP and POP. */
  readonly services: {
    readonly entra: string;
    readonly graph: string;
    readonly smtp: number;
    readonly smtpTls: number;
    readonly imap: number;
    readonly pop: number;
    /** The whole address of EWS. */
    readonly ews: string;
  };
  readonly tenantId: string;
  readonly domain: string;
  readonly accounts: readonly {
    readonly user: string;
    readonly password: string;
    readonly role: AccountRole;
  }[];
  /** What was handed out for each recipe's registration; it follows the scenario that is played. */
  readonly ready: Readonly<Record<SeededRecipe, ReadySetup>>;
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
  if (kept !== undefined) {
    const { propagationMs, directoryDelayMs } = options;
    if (propagationMs !== undefined) kept.state.propagationMs = propagationMs;
    if (directoryDelayMs !== undefined) kept.state.directoryDelayMs = directoryDelayMs;
    return kept;
  }
  const seeded = (options.empty === true ? emptyTenant : newTenant)({
    name: options.name ?? 'Contoso',
    propagationMs: options.propagationMs ?? 0,
    directoryDelayMs: options.directoryDelayMs ?? 0,
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

/** The desktop sign-in's way back, as it was registered when the tenant was made. */
function redirectUriOf({ state, ready }: KeptTenant): string {
  const app = appOf(state, ready['winmentor-enterprise'].appId ?? '');
  return app?.redirectUris.publicClient[0] ?? defaultRedirectUri;
}

/** What the object handed to the caller consists of. */
interface Running {
  readonly kept: KeptTenant;
  readonly folder: string;
  readonly servers: TenantServers;
  readonly cloudFile: string;
  readonly player: FilingPlayer;
  readonly transcript: Transcript;
}

async function run(kept: KeptTenant, folder: string, options: PracticeOptions): Promise<Running> {
  const [authority, key] = await Promise.all([
    newCertificateAuthority('Practice Tenant CA'),
    signingKeyFrom(kept.signingKey),
  ]);
  const transcript = newTranscript();
  const addresses = () => addressesOf(servers);
  const tenant = { state: kept.state, key, signIns: newSignIns(), transcript, addresses };
  const pages = pagesService(tenant, () => player);
  const servers = await openServers(tenant, authority, pages, options.port ?? 0);
  const cloudFile = join(folder, cloudFileName);
  const player = filingPlayer(newPlayer(kept, servers, redirectUriOf(kept)), { kept, folder, cloudFile });
  try {
    await writeCloudFile(folder, authority.ca, cloudPlaces(kept, servers));
    await player.play(options.scenario ?? 'none');
  } catch (error) {
    await servers.close();
    throw error;
  }
  return { kept, folder, servers, cloudFile, player, transcript };
}

const ewsAddress = ({ ews }: TenantServers) => `https://127.0.0.1:${ews.port}${ewsPath}`;

function cloudPlaces({ state }: KeptTenant, servers: TenantServers) {
  const addresses = addressesOf(servers);
  return {
    ...addresses,
    name: state.name,
    portal: addresses.pages,
    smtpPort: servers.smtp.port,
    imapPort: servers.imap.port,
    popPort: servers.pop.port,
    ews: ewsAddress(servers),
  };
}

async function stop({ kept, folder, servers, player }: Running, keep: boolean): Promise<void> {
  await player.play('none');
  await servers.close();
  if (keep) await keepTenant(folder, kept);
  else await removeFiles(folder);
}

function practiceTenant(running: Running, keep: boolean): PracticeTenant {
  const { kept, folder, servers, cloudFile, player, transcript } = running;
  const { state } = kept;
  const { pages: portal, entra, graph } = addressesOf(servers);
  return {
    folder,
    cloudFile,
    portal,
    services: {
      entra,
      graph,
      smtp: servers.smtp.port,
      smtpTls: servers.smtpTls.port,
      imap: servers.imap.port,
      pop: servers.pop.port,
      ews: ewsAddress(servers),
    },
    tenantId: state.tenantId,
    domain: state.domain,
    accounts: state.accounts.map(({ user, password, role }) => ({ user, password, role })),
    get ready() {
      return player.ready();
    },
    state,
    get scenario() {
      return player.current();
    },
    play: player.play,
    messagesIn: (mailbox, where) => messagesOf(state, mailbox, where),
    transcript: transcript.text,
    stop: () => stop(running, keep),
  };
}

/**
 * Starts a practice tenant on loopback. Several may run in one process; they share nothing.
 *
 * @throws where the folder cannot be written, or a port that was asked for is taken; nothing is left behind then
 */
export async function startTenant(options: PracticeOptions = {}): Promise<PracticeTenant> {
  const folder = await folderFor(options);
  try {
    const kept = await tenantFor(folder, options);
    return practiceTenant(await run(kept, folder, options), options.keep === true);
  } catch (error) {
    await removeFiles(folder);
    throw error;
  }
}
