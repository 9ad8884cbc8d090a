import type { Observation } from '../../shared/causes/observation.ts';
import type { Endpoint } from '../net/network-fault.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { LoginRefused } from './smtp-login.ts';

function stringOf(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Codes that OpenSSL and Node give to faults of TLS. */
const tlsCode = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ETLS)/u;

/** Which system fault is meant: the library's own codes hide it in `originalCode` or say only that the other end hung up. */
function systemCodeOf(error: object): string | undefined {
  const own = stringOf(error, 'originalCode') ?? stringOf(error, 'code');
  return own === 'ECONNECTION' || own === 'ESOCKET' ? 'ECONNRESET' : own;
}

/** What is known of a failed SMTP session: the server's reply where there is one, else the fault of the network. */
export function smtpFailure(error: unknown, endpoint: Endpoint): Observation {
  if (error instanceof NetworkFault) return error.observation;
  if (error instanceof LoginRefused) return { text: error.answer, protocol: 'smtp' };
  if (!(error instanceof Error)) return { text: String(error), protocol: 'smtp' };
  const response = stringOf(error, 'response');
  if (response) return { text: response, protocol: 'smtp' };
  if (stringOf(error, 'code') === 'EMESSAGE') return { text: error.message, protocol: 'smtp' };
  const systemCode = systemCodeOf(error);
  return {
    text: error.message,
    protocol: systemCode && tlsCode.test(systemCode) ? 'tls' : 'tcp',
    systemCode,
    params: { host: endpoint.host, port: endpoint.port },
  };
}
