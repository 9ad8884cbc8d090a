import type { CauseId, Confidence } from '../cause-id.ts';
import type { Rank } from '../sign.ts';

/** What a group of AADSTS numbers points to. */
export interface CodeFamily {
  readonly cause: CauseId;
  readonly codes: readonly number[];
  /** `certain` unless told. */
  readonly confidence?: Confidence;
  /** `exact` unless told. */
  readonly rank?: Rank;
  readonly also?: readonly CauseId[];
}

/**
 * AADSTS number -> cause. A listed number that stands nowhere here has no cause of ours: it is explained by its sentence and
 * stays `unknown`. `rank: 'family'` marks the old, wide numbers, beside which a sentence or a narrower number decides; the widest is not more than a refusal.
 */
export const codeFamilies: readonly CodeFamily[] = [
  { cause: 'client-secret-wrong', codes: [7000215] },
  {
    cause: 'client-secret-wrong',
    codes: [70002],
    rank: 'refusal',
    confidence: 'likely',
    also: ['assertion-invalid', 'public-client-flow-disabled'],
  },
  { cause: 'client-secret-expired', codes: [7000222] },
  {
    cause: 'public-client-flow-disabled',
    codes: [7000218],
    confidence: 'likely',
    also: ['wrong-platform-type'],
  },
  {
    cause: 'public-client-flow-disabled',
    codes: [7000216],
    confidence: 'likely',
    also: ['client-secret-wrong'],
  },
  { cause: 'secret-sent-to-public-client', codes: [700025] },
  { cause: 'app-not-found-in-tenant', codes: [700016, 700011] },
  {
    cause: 'app-not-found-in-tenant',
    codes: [70001],
    rank: 'family',
    confidence: 'likely',
    also: ['app-disabled'],
  },
  { cause: 'app-not-found-in-tenant', codes: [700038, 90112], confidence: 'likely' },
  { cause: 'tenant-not-found', codes: [90002, 900021, 900023, 50128] },
  {
    cause: 'tenant-not-found',
    codes: [50059, 90019],
    confidence: 'likely',
    also: ['account-type-mismatch'],
  },
  {
    cause: 'tenant-not-found',
    codes: [90038, 900382, 90043, 900432, 900439, 90051, 50049, 1000104],
    confidence: 'possible',
    also: ['account-type-mismatch'],
  },
  { cause: 'redirect-uri-mismatch', codes: [50011, 500111, 500112, 500113, 70004, 900971] },
  { cause: 'redirect-uri-mismatch', codes: [90102], confidence: 'likely' },
  { cause: 'redirect-uri-mismatch', codes: [700046], confidence: 'likely', also: ['wrong-platform-type'] },
  { cause: 'consent-missing', codes: [65001, 90094, 90095] },
  { cause: 'consent-missing', codes: [650056], confidence: 'likely', also: ['resource-not-registered'] },
  { cause: 'consent-missing', codes: [90008, 90093, 90099, 900941], confidence: 'likely' },
  { cause: 'consent-missing', codes: [65002, 650051, 9002341, 50150], confidence: 'possible' },
  { cause: 'resource-not-registered', codes: [500011, 650052, 650054, 650057] },
  { cause: 'resource-not-registered', codes: [65005], confidence: 'likely', also: ['consent-missing'] },
  {
    cause: 'resource-not-registered',
    codes: [50001],
    rank: 'family',
    confidence: 'likely',
    also: ['scope-invalid'],
  },
  { cause: 'scope-invalid', codes: [70011, 1002012, 28000, 28002, 28003, 650053, 700022, 700023] },
  { cause: 'scope-invalid', codes: [901002], confidence: 'possible' },
  { cause: 'scope-invalid', codes: [90009], confidence: 'possible' },
  {
    cause: 'interaction-required',
    codes: [50072, 50074, 50076, 50078, 50079, 50158, 500121, 700020, 50085, 50089, 51006],
  },
  {
    cause: 'interaction-required',
    codes: [50058, 16001, 16002, 160021, 50125, 50140, 50199],
    rank: 'passing',
    confidence: 'likely',
  },
  {
    cause: 'interaction-required',
    codes: [53004, 53010],
    confidence: 'likely',
    also: ['conditional-access-blocked'],
  },
  {
    cause: 'interaction-required',
    codes: [50086, 50088, 50127, 50180],
    confidence: 'possible',
    also: ['conditional-access-blocked'],
  },
  { cause: 'conditional-access-blocked', codes: [53000, 53001, 53002, 53003, 530032, 530036, 50131] },
  {
    cause: 'conditional-access-blocked',
    codes: [50005, 50097, 50129, 50155, 50187, 530003, 530004, 530021, 530031, 530033, 53009],
    confidence: 'likely',
    also: ['interaction-required'],
  },
  {
    cause: 'conditional-access-blocked',
    codes: [135011, 130007, 130008, 700003, 500212, 500213, 50002, 500021, 500022, 530034],
    confidence: 'possible',
  },
  { cause: 'security-defaults-block', codes: [530035] },
  { cause: 'user-not-assigned', codes: [50105] },
  { cause: 'user-not-assigned', codes: [501051], confidence: 'likely', also: ['consent-missing'] },
  { cause: 'user-credentials-wrong', codes: [50126] },
  { cause: 'user-credentials-wrong', codes: [50056, 50064, 120000], confidence: 'likely' },
  { cause: 'account-locked', codes: [50053], also: ['user-credentials-wrong'] },
  { cause: 'account-locked', codes: [53011], confidence: 'likely', also: ['conditional-access-blocked'] },
  { cause: 'password-expired', codes: [50055, 50144] },
  {
    cause: 'password-expired',
    codes: [50137, 50135, 50142],
    confidence: 'likely',
    also: ['conditional-access-blocked', 'account-locked'],
  },
  { cause: 'account-disabled', codes: [50057, 500571] },
  { cause: 'user-not-in-tenant', codes: [50020, 50034, 51004, 16003], also: ['account-type-mismatch'] },
  { cause: 'user-not-in-tenant', codes: [50014, 500141, 90072], confidence: 'likely' },
  {
    cause: 'user-not-in-tenant',
    codes: [16000],
    rank: 'family',
    confidence: 'possible',
    also: ['interaction-required', 'refresh-token-expired'],
  },
  {
    cause: 'refresh-token-expired',
    codes: [700081, 700082, 700084, 50173, 50132, 50133],
  },
  {
    cause: 'refresh-token-expired',
    codes: [70043],
    also: ['interaction-required', 'conditional-access-blocked'],
  },
  {
    cause: 'refresh-token-expired',
    codes: [70008, 70000],
    rank: 'family',
    confidence: 'likely',
    also: ['authorization-code-invalid'],
  },
  {
    cause: 'account-type-mismatch',
    codes: [50194, 9001023, 90124, 90130, 9002332, 9002331, 9002346, 650059],
  },
  {
    cause: 'account-type-mismatch',
    codes: [500200],
    confidence: 'likely',
    also: ['user-not-in-tenant'],
  },
  {
    cause: 'account-type-mismatch',
    codes: [90027, 500207, 500208],
    confidence: 'possible',
    also: ['user-not-in-tenant'],
  },
  { cause: 'wrong-platform-type', codes: [9002326, 9002327, 9002325] },
  { cause: 'wrong-platform-type', codes: [700054, 70005, 700051], confidence: 'possible' },
  { cause: 'app-disabled', codes: [7000112] },
  { cause: 'app-disabled', codes: [500014], confidence: 'likely', also: ['resource-not-registered'] },
  { cause: 'app-disabled', codes: [1000031], confidence: 'possible' },
  { cause: 'service-principal-missing', codes: [7000229] },
  { cause: 'authorization-code-invalid', codes: [54005, 50148, 501481] },
  { cause: 'authorization-code-invalid', codes: [50147, 50149, 501491], confidence: 'likely' },
  { cause: 'authorization-code-invalid', codes: [700005], also: ['account-type-mismatch'] },
  { cause: 'device-code-pending-or-expired', codes: [70018, 70019, 70020, 90119, 90120] },
  { cause: 'device-code-pending-or-expired', codes: [70016], rank: 'passing' },
  { cause: 'device-code-pending-or-expired', codes: [50134], confidence: 'likely' },
  { cause: 'assertion-invalid', codes: [700027, 700024, 50013, 500133, 700030, 50048] },
  {
    cause: 'assertion-invalid',
    codes: [50012],
    rank: 'family',
    confidence: 'likely',
    also: ['client-secret-wrong'],
  },
  {
    cause: 'assertion-invalid',
    codes: [50006, 50017, 50027, 700229, 70021, 700211, 700212, 700213],
    confidence: 'likely',
  },
  { cause: 'user-cancelled', codes: [65004] },
  { cause: 'tls-protocol-mismatch', codes: [1002016] },
  {
    cause: 'entra-unavailable',
    codes: [90033, 90006, 90012, 90024, 90055, 90090, 50033],
    rank: 'passing',
  },
  {
    cause: 'entra-unavailable',
    codes: [50000, 90091, 40010, 70012],
    rank: 'passing',
    confidence: 'likely',
  },
  {
    cause: 'entra-unavailable',
    codes: [50087],
    rank: 'passing',
    confidence: 'possible',
    also: ['interaction-required'],
  },
  {
    cause: 'entra-unavailable',
    codes: [50196],
    rank: 'passing',
    confidence: 'possible',
    also: ['rate-limited'],
  },
];

const byCode = new Map<number, CodeFamily>(
  codeFamilies.flatMap((family) => family.codes.map((code) => [code, family] as const)),
);

/** What an AADSTS number points to; undefined where no cause of ours stands behind it. */
export function familyOf(code: number): CodeFamily | undefined {
  return byCode.get(code);
}

/** Every number that is mapped, listed or not. */
export const mappedCodes: ReadonlySet<number> = new Set(byCode.keys());
