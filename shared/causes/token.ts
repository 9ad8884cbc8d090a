import { accountCauses } from './token/account.ts';
import { applicationCauses } from './token/application.ts';
import { directoryCauses } from './token/directory.ts';

/** The causes that show before any mail service is reached: Microsoft Entra gives no token. */
export const tokenCauses = { ...applicationCauses, ...accountCauses, ...directoryCauses } as const;
