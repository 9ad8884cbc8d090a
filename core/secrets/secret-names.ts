/** Under which names the secret store keeps what belongs to a set-up. */
export const secretName = (setupId: string): string => `secret/${setupId}`;
export const tokensName = (setupId: string): string => `tokens/${setupId}`;
