import { readFile } from 'node:fs/promises';
import { readCertificate } from '../../core/credentials/certificate.ts';
import { isPfx, readPfx } from '../../core/credentials/read-pfx.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { linesOf, textOf } from './text-stream.ts';

const longestSecret = 4096;

async function firstLine({ terminal, signal }: Context): Promise<string> {
  for await (const { text } of linesOf(textOf(terminal.input, signal), longestSecret)) {
    if (text === undefined) throw new UsageError('cli.refused.secretTooLong', { most: longestSecret });
    return text;
  }
  return '';
}

/** The text of a PEM file; a PFX file is opened with the passphrase of `SENDPROOF_CLIENT_CERTIFICATE_PASSPHRASE`. */
async function certificateText(file: Buffer, passphrase: string): Promise<string> {
  if (!isPfx(file)) return file.toString('utf8');
  const opened = await readPfx(file, passphrase);
  if (!opened.ok) throw new UsageError(`certificate.fault.${opened.fault}`);
  return opened.text;
}

/** The certificate with its key, from the PEM or PFX file that `SENDPROOF_CLIENT_CERTIFICATE` names. */
async function suppliedCertificate({ environment }: Context): Promise<string | undefined> {
  const path = environment.SENDPROOF_CLIENT_CERTIFICATE;
  if (!path) return undefined;
  const file = await readFile(path).catch(() => undefined);
  if (file === undefined) throw new UsageError('certificate.fileUnreadable');
  const text = await certificateText(file, environment.SENDPROOF_CLIENT_CERTIFICATE_PASSPHRASE ?? '');
  const read = readCertificate(text, new Date());
  if (!read.ok) throw new UsageError(`certificate.fault.${read.fault}`);
  return text;
}

/**
 * The client secret that came with the call: the first line of standard input where `--secret-stdin` was given, else
 * `SENDPROOF_CLIENT_SECRET`, else the certificate of `SENDPROOF_CLIENT_CERTIFICATE`. Undefined where neither is there: then the vault is asked.
 */
export async function suppliedSecret(
  options: { readonly secretStdin?: boolean | undefined },
  context: Context,
): Promise<string | undefined> {
  if (!options.secretStdin)
    return context.environment.SENDPROOF_CLIENT_SECRET || (await suppliedCertificate(context));
  const secret = (await firstLine(context)).trim();
  if (secret === '') throw new UsageError('cli.refused.secretMissing');
  return secret;
}
