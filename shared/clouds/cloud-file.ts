import { z } from 'zod';

const port = z.number().int().min(1).max(65535);

const mailServer = z.strictObject({
  host: z.string().min(1),
  port,
  security: z.enum(['starttls', 'tls', 'none']),
});
export type MailServer = z.infer<typeof mailServer>;

const scopes = z.array(z.string().min(1)).min(1).readonly();

/**
 * Where the services of a cloud are: built in for the national clouds, a file for the practice tenant and any lab.
 * Paths (`ca`) are relative to the file. `portal` is where deep links lead; `practice` marks the practice tenant on screen.
 */
export const cloudFileSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).max(80),
  authority: z.url({ protocol: /^https?$/u }),
  protocol: z.enum(['entra', 'oidc']).default('entra'),
  graph: z.url({ protocol: /^https?$/u }).optional(),
  smtp: mailServer.optional(),
  imap: mailServer.optional(),
  pop: mailServer.optional(),
  ews: z.url({ protocol: /^https?$/u }).optional(),
  scopes: z
    .strictObject({
      smtp: scopes.optional(),
      imap: scopes.optional(),
      pop: scopes.optional(),
      graph: scopes.optional(),
      ews: scopes.optional(),
    })
    .default({}),
  ca: z.string().min(1).optional(),
  portal: z.url({ protocol: /^https?$/u }).optional(),
  /** The application that signs an administrator in to Microsoft Graph for registering; none is built in. */
  bootstrapClientId: z.guid().optional(),
  practice: z.boolean().default(false),
  allowInsecureLoopback: z.boolean().default(false),
});
export type CloudFile = z.infer<typeof cloudFileSchema>;

/** A cloud ready for use: its file, with the contents of `ca` in PEM where it names one. */
export interface Cloud extends Omit<CloudFile, 'ca' | '$schema'> {
  /** What a set-up's `cloud` says: a built-in id or the path of the file. */
  readonly id: string;
  readonly ca?: string | undefined;
}
