import { randomUUID } from 'node:crypto';
import { namespaces, xmlText } from './ews-xml.ts';

/** What Exchange Web Services answer, as HTTP. */
export interface EwsAnswer {
  readonly status: 200 | 400 | 401 | 403 | 405 | 500;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const xmlHeaders = { 'Content-Type': 'text/xml; charset=utf-8' };

function envelope(body: string): string {
  const version =
    '<h:ServerVersionInfo MajorVersion="15" MinorVersion="20" MajorBuildNumber="9343" MinorBuildNumber="9" Version="V2018_01_08" xmlns:h="http://schemas.microsoft.com/exchange/services/2006/types"/>';
  return `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${namespaces.soap}"><s:Header>${version}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
}

/** A call that was carried out: `<m:NameResponse>` with one response message. */
export function soapAnswer(name: string, message: string): EwsAnswer {
  const body = `<m:${name}Response xmlns:m="${namespaces.messages}" xmlns:t="${namespaces.types}"><m:ResponseMessages>${message}</m:ResponseMessages></m:${name}Response>`;
  return { status: 200, headers: xmlHeaders, body: envelope(body) };
}

/** A call that was understood and refused. Source of codes and texts: learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode */
export function soapError(name: string, code: string, text: string): EwsAnswer {
  return soapAnswer(
    name,
    `<m:${name}ResponseMessage ResponseClass="Error"><m:MessageText>${xmlText(text)}</m:MessageText><m:ResponseCode>${code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey></m:${name}ResponseMessage>`,
  );
}

interface FaultFacts {
  /** `t:Value` elements by name. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly violation?: string;
}

/** A SOAP fault, which comes with HTTP 500. */
export function soapFault(
  code: string,
  text: string,
  { values = {}, violation }: FaultFacts = {},
): EwsAnswer {
  const facts = [
    ...(violation === undefined ? [] : [`<t:Violation>${xmlText(violation)}</t:Violation>`]),
    ...Object.entries(values).map(([name, value]) => `<t:Value Name="${name}">${value}</t:Value>`),
  ].join('');
  const more = facts === '' ? '' : `<t:MessageXml xmlns:t="${namespaces.types}">${facts}</t:MessageXml>`;
  const message = violation === undefined ? text : 'The request failed schema validation.';
  const body = `<s:Fault><faultcode xmlns:a="${namespaces.types}">a:${code}</faultcode><faultstring xml:lang="en-US">${xmlText(text)}</faultstring><detail><e:ResponseCode xmlns:e="${namespaces.errors}">${code}</e:ResponseCode><e:Message xmlns:e="${namespaces.errors}">${xmlText(message)}</e:Message>${more}</detail></s:Fault>`;
  return { status: 500, headers: xmlHeaders, body: envelope(body) };
}

const challenge =
  'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", trusted_issuers="00000001-0000-0000-c000-000000000000@*", token_types="app_asserted_user_v1 service_asserted_app_v1", authorization_uri="https://login.windows.net/common/oauth2/authorize"';

/** A refused token: the body is empty and the reason stands in a header. */
export function unauthorized(code: number, reason: string, category: string): EwsAnswer {
  return {
    status: 401,
    headers: {
      'WWW-Authenticate': `${challenge}, error="invalid_token"`,
      'x-ms-diagnostics': `${code};reason="${reason}";error_category="${category}"`,
    },
    body: '',
  };
}

/** No token at all. */
export const tokenMissing: EwsAnswer = { status: 401, headers: { 'WWW-Authenticate': challenge }, body: '' };

/** EWS is closed for the organisation, the mailbox or the application: nothing says for which. */
export const forbidden: EwsAnswer = { status: 403, headers: {}, body: '' };

/** The page of a front end that has lost its back end. */
export const brokenPage: EwsAnswer = {
  status: 500,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!DOCTYPE html><html><head><title>Runtime Error</title></head><body><h1>Server Error in '/EWS' Application.</h1><h2><i>Runtime Error</i></h2><p>An application error occurred on the server. Activity ID: ${randomUUID()}</p></body></html>`,
};

export const faults = {
  notXml: () =>
    soapFault('ErrorInvalidRequest', 'The request is not well-formed XML, or it is not a SOAP envelope.'),
  schema: (violation: string) =>
    soapFault('ErrorSchemaValidation', `The request failed schema validation: ${violation}`, { violation }),
  impersonationMissing: () =>
    soapFault(
      'ErrorInvalidExchangeImpersonationHeaderData',
      'ExchangeImpersonation SOAP header must be present for this type of OAuth token.',
    ),
  impersonationDenied: () =>
    soapFault(
      'ErrorImpersonateUserDenied',
      'The account does not have permission to impersonate the requested user.',
    ),
  mailboxMissing: () =>
    soapFault('ErrorNonExistentMailbox', 'The SMTP address has no mailbox associated with it.'),
  serverBusy: (backOffMs: number) =>
    soapFault('ErrorServerBusy', 'The server cannot service this request right now. Try again later.', {
      values: { BackOffMilliseconds: backOffMs },
    }),
} as const;
