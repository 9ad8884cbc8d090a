import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LogoSource, type LogoType, logoSource, mostLogoBytes } from '../../shared/recipes/logo.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { systemCodeOf } from '../net/system-code.ts';

/** The picture as a `data:` address, or what is wrong with it; neither where the recipe has none. */
export interface ReadLogo {
  readonly logo?: string;
  /** Without the file and path of the recipe, which whoever reads it puts in. */
  readonly fault?: Message;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function isPicture(bytes: Buffer, type: LogoType): boolean {
  if (type === 'image/png') return bytes.subarray(0, pngSignature.length).equals(pngSignature);
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/u.test(bytes.toString('utf8'));
}

/** A picture that is what it says, in base64 whatever it was in: nothing of its text can end the address it stands in. */
function accepted(bytes: Buffer, type: LogoType): ReadLogo {
  if (bytes.byteLength > mostLogoBytes) return { fault: message('recipeFile.logoTooLarge') };
  if (!isPicture(bytes, type))
    return { fault: message('recipeFile.logoKind', { type: type === 'image/png' ? 'png' : 'svg' }) };
  return { logo: `data:${type};base64,${bytes.toString('base64')}` };
}

async function fromFile(name: string, recipeFile: string): Promise<ReadLogo> {
  try {
    const handle = await open(join(dirname(recipeFile), name), 'r');
    try {
      const buffer = Buffer.alloc(mostLogoBytes + 1);
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0);
      return accepted(buffer.subarray(0, bytesRead), /\.png$/iu.test(name) ? 'image/png' : 'image/svg+xml');
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = systemCodeOf(error) ?? String(error);
    if (reason === 'ENOENT') return { fault: message('recipeFile.logoNotThere', { logo: name }) };
    return { fault: message('recipeFile.logoUnreadable', { logo: name, reason }) };
  }
}

function fromData({ base64, data, type }: Extract<LogoSource, { kind: 'data' }>): ReadLogo {
  try {
    const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data), 'utf8');
    return accepted(bytes, type);
  } catch (error) {
    if (error instanceof URIError) return { fault: message('recipeFile.logoForm') };
    throw error;
  }
}

/** Reads the logo that a recipe names: the file beside it, or the `data:` address itself. */
export async function readLogo(logo: string | undefined, recipeFile: string): Promise<ReadLogo> {
  if (logo === undefined) return {};
  const source = logoSource(logo);
  if (source === undefined) return { fault: message('recipeFile.logoForm') };
  return source.kind === 'file' ? fromFile(source.name, recipeFile) : fromData(source);
}
