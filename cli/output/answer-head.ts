import type { Diagnosis } from '../../shared/causes/diagnosis.ts';

/** What people search the web for, the most telling first. Each looks at one short stretch of text. */
const codes: readonly RegExp[] = [
  /\bAADSTS\d{4,9}\b/u,
  /\b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b/u,
  /\b[45]\d\d (?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Timeout)\b/u,
  /\bE(?:CONN[A-Z]+|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|ADDRINUSE|PROTO)\b/u,
  /\b(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_[A-Z_]{5,40}|CERT_[A-Z_]{4,40}|ERR_TLS_[A-Z_]{4,40})\b/u,
];

const looked = 4000;

/** The bare code of an answer (`AADSTS7000215`, `535 5.7.139`, `403 Forbidden`); undefined where there is none. */
export function answerHead(diagnosis: Pick<Diagnosis, 'raw'>): string | undefined {
  const text = diagnosis.raw.slice(0, looked);
  for (const code of codes) {
    const found = code.exec(text)?.[0];
    if (found) return found;
  }
  return undefined;
}
