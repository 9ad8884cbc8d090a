import type { Way } from '../../shared/recipes/schema.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

export type ExchangeSetting = Way['exchange'][number]['id'];

/** The sentences of one setting. */
export interface SettingKeys {
  readonly title: TextKey;
  readonly why: TextKey;
  readonly portal: TextKey;
}

const groups = {
  'smtp-auth': 'smtpAuth',
  'service-principal': 'servicePrincipal',
  'mailbox-permission': 'mailboxPermission',
  'send-as': 'sendAs',
  'rbac-scope': 'rbacScope',
  'ews-allowed': 'ewsAllowed',
} as const satisfies Record<ExchangeSetting, string>;

function keysOf(id: ExchangeSetting): SettingKeys {
  const group = `steps.exchange.setting.${groups[id]}` as const;
  return { title: `${group}.title`, why: `${group}.why`, portal: `${group}.portal` };
}

/** What is said about each setting of Exchange. */
export const settingKeys: Readonly<Record<ExchangeSetting, SettingKeys>> = {
  'smtp-auth': keysOf('smtp-auth'),
  'service-principal': keysOf('service-principal'),
  'mailbox-permission': keysOf('mailbox-permission'),
  'send-as': keysOf('send-as'),
  'rbac-scope': keysOf('rbac-scope'),
  'ews-allowed': keysOf('ews-allowed'),
};
