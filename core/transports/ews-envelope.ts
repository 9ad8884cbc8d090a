import type { FlowKind } from '../entra/expected-token.ts';

/** An element's content: text, attributes (names that begin with `@`), or children; children go out in the order of their keys. */
export interface XmlContent {
  readonly [name: string]: string | XmlContent | readonly XmlContent[];
}

/**
 * The namespaces of SOAP 1.1 and of Exchange Web Services.
 * Source: learn.microsoft.com/exchange/client-developer/web-service-reference/ews-xml-elements-in-exchange
 */
const namespaces = {
  '@xmlns:s': 'http://schemas.xmlsoap.org/soap/envelope/',
  '@xmlns:t': 'http://schemas.microsoft.com/exchange/services/2006/types',
  '@xmlns:m': 'http://schemas.microsoft.com/exchange/services/2006/messages',
} as const;

/** What XML 1.0 cannot hold, however it is escaped (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Text that an XML document can hold. */
export function xmlSafe(text: string): string {
  return text.replace(impossible, ' ');
}

function headerFor(flow: FlowKind, mailbox: string): XmlContent {
  const version = { 't:RequestServerVersion': { '@Version': 'Exchange2016' } };
  if (flow === 'delegated') return version;
  return {
    ...version,
    't:ExchangeImpersonation': { 't:ConnectingSID': { 't:SmtpAddress': xmlSafe(mailbox) } },
  };
}

/**
 * A SOAP call. An application says for which mailbox it acts; a person's token needs no such header, and may have none.
 * Source: learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth
 */
export async function ewsEnvelope(operation: XmlContent, flow: FlowKind, mailbox: string): Promise<string> {
  const { default: Builder } = await import('fast-xml-builder');
  const builder = new Builder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    suppressEmptyNode: true,
    processEntities: true,
  });
  const envelope = {
    's:Envelope': { ...namespaces, 's:Header': headerFor(flow, mailbox), 's:Body': operation },
  };
  return `<?xml version="1.0" encoding="utf-8"?>${builder.build(envelope)}`;
}
