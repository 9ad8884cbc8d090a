import { dirname, isAbsolute, resolve } from 'node:path';
import { builtInClouds, isBuiltInCloud } from '../../shared/clouds/built-in.ts';
import { type Cloud, type CloudFile, cloudFileSchema } from '../../shared/clouds/cloud-file.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { readJsonFile } from '../files/parse-file.ts';
import { readTextFile } from '../files/read-text-file.ts';

export interface CloudService {
  /** `relativeTo`: the folder that a relative path starts from; without it a relative path starts from the working directory. */
  load(idOrPath: string, relativeTo?: string): Promise<Outcome<Cloud>>;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** The paths in a cloud file whose traffic would go in clear, each with the host it leads to. */
function plainEndpoints(file: CloudFile): readonly { path: string; host: string }[] {
  const urls = ['authority', 'graph', 'ews'] as const;
  const servers = ['smtp', 'imap', 'pop'] as const;
  const plain: { path: string; host: string }[] = [];
  for (const path of urls) {
    const url = file[path] === undefined ? undefined : new URL(file[path]);
    if (url?.protocol === 'http:') plain.push({ path, host: url.hostname });
  }
  for (const path of servers) {
    const server = file[path];
    if (server?.security === 'none') plain.push({ path: `${path}.security`, host: server.host });
  }
  return plain;
}

async function caOf(file: CloudFile, folder: string): Promise<Outcome<string | undefined>> {
  return file.ca === undefined ? ok(undefined) : readTextFile(resolve(folder, file.ca), file.ca);
}

/**
 * The cloud that a set-up names: a built-in one, or a file whose `ca` is read beside it.
 * Endpoints without TLS are refused unless they are on this machine and the file says `allowInsecureLoopback`.
 */
export async function loadCloud(idOrPath: string, relativeTo = process.cwd()): Promise<Outcome<Cloud>> {
  if (isBuiltInCloud(idOrPath)) return ok(builtInClouds[idOrPath]);
  const path = isAbsolute(idOrPath) ? idOrPath : resolve(relativeTo, idOrPath);
  const file = await readJsonFile(path, cloudFileSchema, idOrPath);
  if (!file.ok) return file;
  const insecure = plainEndpoints(file.value).find(
    ({ host }) => !(file.value.allowInsecureLoopback && loopbackHosts.has(host)),
  );
  if (insecure) return refused('files.insecure', { file: idOrPath, path: insecure.path });
  const ca = await caOf(file.value, dirname(path));
  if (!ca.ok) return ca;
  const { ca: _path, $schema: _schema, ...cloud } = file.value;
  return ok({ ...cloud, id: path, ca: ca.value });
}
