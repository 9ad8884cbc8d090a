import { accountCauses } from './token/account.ts';
import { applicationCauses } from './token/application.ts';

/** The causes that show before any mail service is reached: Microsoft Entra gives no token. */
export const tokenCauses = { ...applicationCauses, ...accountCauses } as const;
