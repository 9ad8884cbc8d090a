import { explain } from '../causes/explain.ts';
import type { Translate } from '../text/index.ts';
import type { TextKey } from '../text/text-key.ts';
import type { Report, ReportLook } from './schema.ts';

/** One fact of a support file under its name. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Facts under a heading: what screen, page and command line show alike. */
export interface FactGroup {
  readonly id: 'about' | 'setup' | 'environment' | 'incoming';
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** `2026-11-20 20:13:05 UTC`: maker and reader may sit in different time zones. */
export function utcTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

type Row = readonly [key: FieldKey, value: string | undefined];
type FieldKey = Exclude<Extract<TextKey, `report.field.${string}`>, 'report.field.look'>;

function factsOf(rows: readonly Row[], t: Translate): readonly Fact[] {
  return rows.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [{ label: t(key), value }],
  );
}

/** The name of a language in the reader's own words; the code where nobody knows it. */
function languageName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
  } catch {
    // Not a language code at all: it is shown as it stands.
    return code;
  }
}

function aboutFacts(report: Report, t: Translate): readonly Fact[] {
  return factsOf(
    [
      ['report.field.madeAt', utcTime(report.madeAt)],
      ['report.field.version', report.program.version],
      ['report.field.language', languageName(report.language, t.language)],
      ['report.field.addresses', t(`report.value.${report.addresses}`)],
    ],
    t,
  );
}

function credentialText({ setup }: Report, t: Translate): string {
  const { kind, expiresAt } = setup.credential;
  const name = t(`report.value.${kind}`);
  return expiresAt === undefined
    ? name
    : t('report.value.expires', { kind: name, date: expiresAt.slice(0, 10) });
}

function productText({ product }: Report, t: Translate): string {
  const { recipe, name, vendor } = product;
  if (name === undefined) return recipe;
  return vendor === undefined ? name : t('report.value.vendor', { name, vendor });
}

function whoText({ setup }: Report, t: Translate): string | undefined {
  const { who } = setup;
  if (!who) return undefined;
  const yes = (may: boolean) => (may ? 'yes' : 'no');
  return t('report.value.consent', { consent: yes(who.mayConsent), exchange: yes(who.mayRunExchange) });
}

function setupFacts(report: Report, t: Translate): readonly Fact[] {
  const { setup, product } = report;
  return factsOf(
    [
      ['report.field.name', setup.name],
      ['report.field.product', productText(report, t)],
      ['report.field.way', product.way],
      ['report.field.tenant', setup.tenantId],
      ['report.field.client', setup.clientId],
      ['report.field.object', setup.enterpriseObjectId],
      ['report.field.mailbox', setup.mailbox],
      ['report.field.redirect', setup.redirectUri],
      ['report.field.callback', setup.productRedirectUri],
      ['report.field.credential', credentialText(report, t)],
      ['report.field.signedIn', setup.signedInAs],
      ['report.field.who', whoText(report, t)],
      ['report.field.id', setup.id],
      ['report.field.changed', utcTime(setup.updatedAt)],
    ],
    t,
  );
}

function clockText(offsetMs: number, t: Translate): string {
  const seconds = Math.round(Math.abs(offsetMs) / 100) / 10;
  return t('report.value.clock', { seconds, ahead: offsetMs >= 0 ? 'yes' : 'no' });
}

function environmentFacts({ environment, program }: Report, t: Translate): readonly Fact[] {
  const { cloud, proxy, clockOffsetMs, secretStorage } = environment;
  const { family, release, architecture } = program.system;
  const runtime = [`Node ${program.node}`, ...(program.electron ? [`Electron ${program.electron}`] : [])];
  return factsOf(
    [
      ['report.field.cloud', cloud.practice ? t('app.practiceCloud') : cloud.name],
      ['report.field.system', `${family} ${release} (${architecture})`],
      ['report.field.runtime', runtime.join(', ')],
      [
        'report.field.proxy',
        proxy.set ? t('report.value.proxy', { host: proxy.host ?? '' }) : t('report.value.noProxy'),
      ],
      [
        'report.field.authority',
        t(
          environment.ownCertificateAuthority
            ? 'report.value.ownAuthority'
            : 'report.value.systemAuthorities',
        ),
      ],
      ['report.field.clock', clockOffsetMs === undefined ? undefined : clockText(clockOffsetMs, t)],
      ['report.field.storage', t(`report.value.storage.${secretStorage}`)],
    ],
    t,
  );
}

function lookText(look: ReportLook, t: Translate): string {
  const time = utcTime(look.startedAt);
  if (look.outcome === 'failed')
    return t('report.value.lookFailed', { title: explain(look.diagnosis, t).title, time });
  if (!look.newest) return t('report.value.lookEmpty', { time });
  return t('report.value.lookOk', { newest: utcTime(look.newest.receivedAt), time });
}

function lookFact(look: ReportLook, t: Translate): Fact {
  const service = t(`incoming.protocol.${look.protocol}`);
  return { label: t('report.field.look', { mailbox: look.mailbox, service }), value: lookText(look, t) };
}

/** The plain facts of a support file in words, grouped. Steps and tests are shown by views of their own. */
export function reportFacts(report: Report, t: Translate): readonly FactGroup[] {
  return [
    { id: 'about', title: t('report.group.about'), facts: aboutFacts(report, t) },
    { id: 'setup', title: t('report.group.setup'), facts: setupFacts(report, t) },
    ...(report.looks
      ? [
          {
            id: 'incoming',
            title: t('incoming.title'),
            facts: report.looks.map((look) => lookFact(look, t)),
          } as const,
        ]
      : []),
    { id: 'environment', title: t('report.group.environment'), facts: environmentFacts(report, t) },
  ];
}
