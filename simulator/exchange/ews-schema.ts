import { namespaces, type XmlElement } from './ews-xml.ts';

/** What may stand in an element, in this order; `many` may repeat. */
interface Rule {
  readonly namespace: string;
  readonly sequence: readonly string[];
  readonly many?: true;
  /** One of them has to be there. */
  readonly needs?: readonly string[];
}

const { types, messages } = namespaces;

/** ItemType of types.xsd: every kind of item begins with these. Source: MS-OXWSCORE section 2.2.4.24. */
const itemChildren = [
  'MimeContent',
  'ItemId',
  'ParentFolderId',
  'ItemClass',
  'Subject',
  'Sensitivity',
  'Body',
  'Attachments',
  'DateTimeReceived',
  'Size',
  'Categories',
  'Importance',
  'InReplyTo',
  'IsSubmitted',
  'IsDraft',
  'IsFromMe',
  'IsResend',
  'IsUnmodified',
  'InternetMessageHeaders',
  'DateTimeSent',
  'DateTimeCreated',
  'ResponseObjects',
  'ReminderDueBy',
  'ReminderIsSet',
  'ReminderNextTime',
  'ReminderMinutesBeforeStart',
  'DisplayCc',
  'DisplayTo',
  'HasAttachments',
  'ExtendedProperty',
  'Culture',
  'EffectiveRights',
  'LastModifiedName',
  'LastModifiedTime',
  'IsAssociated',
  'WebClientReadFormQueryString',
  'WebClientEditFormQueryString',
  'ConversationId',
  'UniqueBody',
] as const;

/** MessageType adds these behind them. Source: MS-OXWSMSG section 2.2.4.1. */
const messageChildren = [
  'Sender',
  'ToRecipients',
  'CcRecipients',
  'BccRecipients',
  'IsReadReceiptRequested',
  'IsDeliveryReceiptRequested',
  'ConversationIndex',
  'ConversationTopic',
  'From',
  'InternetMessageId',
  'IsRead',
  'IsResponseRequested',
  'References',
  'ReplyTo',
  'ReceivedBy',
  'ReceivedRepresenting',
] as const;

const mailboxes: Rule = { namespace: types, sequence: ['Mailbox'], many: true };
const oneMailbox: Rule = { namespace: types, sequence: ['Mailbox'], needs: ['Mailbox'] };

/** The elements of the calls that are answered here; an element that is not listed holds text alone. */
const rules: Readonly<Record<string, Rule>> = {
  CreateItem: { namespace: messages, sequence: ['SavedItemFolderId', 'Items'], needs: ['Items'] },
  Items: { namespace: types, sequence: ['Message'], many: true, needs: ['Message'] },
  SavedItemFolderId: { namespace: types, sequence: ['FolderId', 'DistinguishedFolderId'] },
  DistinguishedFolderId: { namespace: types, sequence: ['Mailbox'] },
  Message: { namespace: types, sequence: [...itemChildren, ...messageChildren] },
  Attachments: { namespace: types, sequence: ['FileAttachment'], many: true },
  FileAttachment: {
    namespace: types,
    sequence: [
      'AttachmentId',
      'Name',
      'ContentType',
      'ContentId',
      'ContentLocation',
      'Size',
      'LastModifiedTime',
      'IsInline',
      'IsContactPhoto',
      'Content',
    ],
  },
  ExtendedProperty: {
    namespace: types,
    sequence: ['ExtendedFieldURI', 'Value', 'Values'],
    needs: ['ExtendedFieldURI'],
  },
  InternetMessageHeaders: { namespace: types, sequence: ['InternetMessageHeader'], many: true },
  Sender: oneMailbox,
  From: oneMailbox,
  ToRecipients: mailboxes,
  CcRecipients: mailboxes,
  BccRecipients: mailboxes,
  ReplyTo: mailboxes,
  Mailbox: { namespace: types, sequence: ['Name', 'EmailAddress', 'RoutingType', 'MailboxType', 'ItemId'] },
  FindItem: {
    namespace: messages,
    sequence: ['ItemShape', 'IndexedPageItemView', 'Restriction', 'SortOrder', 'ParentFolderIds'],
    needs: ['ItemShape', 'ParentFolderIds'],
  },
  ItemShape: { namespace: types, sequence: ['BaseShape', 'AdditionalProperties'], needs: ['BaseShape'] },
  AdditionalProperties: { namespace: types, sequence: ['FieldURI'], many: true },
  SortOrder: { namespace: types, sequence: ['FieldOrder'], many: true, needs: ['FieldOrder'] },
  FieldOrder: { namespace: types, sequence: ['FieldURI'], needs: ['FieldURI'] },
  ParentFolderIds: { namespace: types, sequence: ['DistinguishedFolderId'], many: true },
};

/** Elements of a message that may stand several times in a row. */
const repeatable = new Set(['ExtendedProperty']);

interface AttributeRule {
  readonly name: string;
  readonly values?: readonly string[];
}

const attributeRules: Readonly<Record<string, AttributeRule>> = {
  CreateItem: { name: 'MessageDisposition', values: ['SaveOnly', 'SendOnly', 'SendAndSaveCopy'] },
  Body: { name: 'BodyType', values: ['HTML', 'Text'] },
  FindItem: { name: 'Traversal', values: ['Shallow', 'SoftDeleted', 'Associated'] },
  FieldOrder: { name: 'Order', values: ['Ascending', 'Descending'] },
  DistinguishedFolderId: { name: 'Id' },
  FieldURI: { name: 'FieldURI' },
};

const expected = (names: readonly string[], namespace: string) =>
  `List of possible elements expected: '${names.join(', ')}' in namespace '${namespace}'.`;

function misplaced(parent: XmlElement, child: XmlElement, rest: readonly string[], rule: Rule): string {
  return `The element '${parent.name}' in namespace '${parent.namespace}' has invalid child element '${child.name}' in namespace '${child.namespace}'. ${expected(rest, rule.namespace)}`;
}

function attributeFault(element: XmlElement): string | undefined {
  const rule = attributeRules[element.name];
  if (rule === undefined) return undefined;
  const value = element.attributes[rule.name];
  if (value === undefined) {
    // A disposition is demanded of messages only, and by the server instead of the schema.
    return element.name === 'CreateItem' ? undefined : `The required attribute '${rule.name}' is missing.`;
  }
  const fits = rule.values === undefined || rule.values.includes(value);
  return fits ? undefined : `The '${rule.name}' attribute is invalid - The value '${value}' is invalid.`;
}

function orderFault(element: XmlElement, rule: Rule): string | undefined {
  let rest = rule.sequence;
  for (const child of element.children) {
    const at = child.namespace === rule.namespace ? rest.indexOf(child.name) : -1;
    if (at < 0) return misplaced(element, child, rest, rule);
    rest = rest.slice(rule.many === true || repeatable.has(child.name) ? at : at + 1);
  }
  const missing = rule.needs?.filter((name) => !element.children.some((child) => child.name === name)) ?? [];
  return missing.length === 0
    ? undefined
    : `The element '${element.name}' in namespace '${element.namespace}' has incomplete content. ${expected(missing, rule.namespace)}`;
}

/** Where a call breaks the schema, in the words of Exchange's validator: the first fault, depth first. */
export function schemaFault(element: XmlElement): string | undefined {
  const rule = Object.hasOwn(rules, element.name) ? rules[element.name] : undefined;
  const fault = attributeFault(element) ?? orderFault(element, rule ?? { namespace: types, sequence: [] });
  if (fault !== undefined) return fault;
  for (const child of element.children) {
    const inner = schemaFault(child);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
