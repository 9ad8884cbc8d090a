import type { ExchangeStep, ExchangeStepId } from './step.ts';
import { ewsAllowed } from './steps/ews-allowed.ts';
import { mailboxPermission } from './steps/mailbox-permission.ts';
import { rbacScope } from './steps/rbac-scope.ts';
import { sendAs } from './steps/send-as.ts';
import { servicePrincipal } from './steps/service-principal.ts';
import { smtpAuth } from './steps/smtp-auth.ts';

/** All settings of Exchange that a recipe may name: who makes them, how long they take, what proves them, and their scripts. */
export const exchangeSteps: Readonly<Record<ExchangeStepId, ExchangeStep>> = {
  'smtp-auth': smtpAuth,
  'service-principal': servicePrincipal,
  'mailbox-permission': mailboxPermission,
  'send-as': sendAs,
  'rbac-scope': rbacScope,
  'ews-allowed': ewsAllowed,
};
