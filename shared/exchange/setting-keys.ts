import type { TextKey } from '../text/text-key.ts';
import type { ExchangeStepId, Reach, ScriptRole } from './step.ts';

/** The sentences of one setting. */
export interface SettingKeys {
  readonly title: TextKey;
  readonly why: TextKey;
  readonly portal: TextKey;
  readonly undo: TextKey;
  /** What is open to whom once it is set. */
  readonly risk: Readonly<Record<Reach, TextKey>>;
}

const groups = {
  'smtp-auth': 'smtpAuth',
  'service-principal': 'servicePrincipal',
  'mailbox-permission': 'mailboxPermission',
  'send-as': 'sendAs',
  'rbac-scope': 'rbacScope',
  'ews-allowed': 'ewsAllowed',
} as const satisfies Record<ExchangeStepId, string>;

/** What is said about a setting of Exchange. */
export function settingKeys(id: ExchangeStepId): SettingKeys {
  const group = groups[id];
  const said = `steps.exchange.setting.${group}` as const;
  const scoped = `exchange.setting.${group}.risk` as const;
  return {
    title: `${said}.title`,
    why: `${said}.why`,
    portal: `${said}.portal`,
    undo: `exchange.setting.${group}.undo`,
    risk: {
      scoped,
      'tenant-wide':
        group === 'smtpAuth' || group === 'rbacScope' ? `exchange.setting.${group}.tenantWideRisk` : scoped,
    },
  };
}

export const roleKeys: Readonly<Record<ScriptRole, TextKey>> = {
  'exchange-admin': 'exchange.role.exchangeAdmin',
  'organization-management': 'exchange.role.organizationManagement',
};
