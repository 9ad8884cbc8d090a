import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);

const base64 = z.base64();
/** One locked value: AES-256-GCM with a nonce of its own, bound to its name. */
export const lockedSchema = z.strictObject({ nonce: base64, tag: base64, data: base64 });
export type Locked = z.infer<typeof lockedSchema>;

/** How the key is made of the passphrase; the costs are kept in the file so that they can be raised later. */
export const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  salt: base64,
  cost: z
    .number()
    .int()
    .min(1024)
    .max(2 ** 20),
  blockSize: z.number().int().min(1).max(32),
  parallelization: z.number().int().min(1).max(16),
});
export type Kdf = z.infer<typeof kdfSchema>;

/** Costs after the OWASP password storage recommendation for scrypt (N=2^17, r=8, p=1): about 0.3 s and 128 MB, once a process. */
export function newKdf(): Kdf {
  return {
    name: 'scrypt',
    salt: randomBytes(16).toString('base64'),
    cost: 2 ** 17,
    blockSize: 8,
    parallelization: 1,
  };
}

export function deriveKey(passphrase: string, kdf: Kdf): Promise<Buffer> {
  const { cost, blockSize, parallelization } = kdf;
  const maxmem = 256 * cost * blockSize;
  return derive(passphrase, Buffer.from(kdf.salt, 'base64'), 32, {
    cost,
    blockSize,
    parallelization,
    maxmem,
  });
}

export function lock(key: Uint8Array, name: string, value: string): Locked {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** The value; undefined where the key is another or the entry was changed. */
export function unlock(key: Uint8Array, name: string, locked: Locked): string | undefined {
  const tag = Buffer.from(locked.tag, 'base64');
  const nonce = Buffer.from(locked.nonce, 'base64');
  if (tag.length !== 16 || nonce.length !== 12) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
    .setAAD(Buffer.from(name))
    .setAuthTag(tag);
  try {
    const data = decipher.update(Buffer.from(locked.data, 'base64'));
    return Buffer.concat([data, decipher.final()]).toString('utf8');
  } catch {
    // GCM has one reason to throw here: the tag does not fit.
    return undefined;
  }
}
