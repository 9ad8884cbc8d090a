/** Under which names the secret store keeps what belongs to a set-up. */
export const secretName = (setupId: string): string => `secret/${setupId}`;
export const tokensName = (setupId: string): string => `tokens/${setupId}`;
/** The session of the administrator who registers, where it is kept at all. */
export const registrarName = (setupId: string): string => `registrar/${setupId}`;
/** The credential that a rotation is about to replace, until the new one has proven itself. */
export const formerSecretName = (setupId: string): string => `former-secret/${setupId}`;
