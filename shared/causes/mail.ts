import { inboxLoginCauses } from './mail/inbox-login.ts';
import { limitCauses } from './mail/limits.ts';
import { loginCauses } from './mail/login.ts';
import { messageCauses } from './mail/message.ts';
import { permissionCauses } from './mail/permission.ts';

/** The causes that the mail service itself gives: Exchange Online over SMTP, IMAP and POP, Microsoft Graph, Exchange Web Services. */
export const mailCauses = {
  ...loginCauses,
  ...inboxLoginCauses,
  ...permissionCauses,
  ...messageCauses,
  ...limitCauses,
} as const;
