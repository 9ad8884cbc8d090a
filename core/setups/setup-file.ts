import { dirname, isAbsolute, resolve } from 'node:path';
import { isBuiltInCloud } from '../../shared/clouds/built-in.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { objectIdOf } from '../../shared/setup/object-id.ts';
import { type Setup, setupSchema } from '../../shared/setup/setup.ts';
import { type SetupFile, setupFileSchema } from '../../shared/setup/setup-file.ts';
import { parseText, readJsonFile } from '../files/parse-file.ts';

/** A set-up as it starts: the file's facts, and nothing said or seen yet. */
export function setupFrom(file: SetupFile, id: string, now: string): Setup {
  const { $schema: _schema, ...facts } = file;
  return setupSchema.parse({ ...facts, id, createdAt: now, updatedAt: now });
}

/** Paths of cloud files become whole, so that the set-up can be used from anywhere. */
function withWholeCloudPath(file: SetupFile, folder: string | undefined): Outcome<SetupFile> {
  if (isBuiltInCloud(file.cloud) || isAbsolute(file.cloud)) return ok(file);
  if (folder === undefined) return refused('files.cloudWithoutFolder', { cloud: file.cloud });
  return ok({ ...file, cloud: resolve(folder, file.cloud) });
}

/** A set-up file from anywhere. */
export async function readSetupFile(path: string): Promise<Outcome<SetupFile>> {
  const file = await readJsonFile(path, setupFileSchema);
  return file.ok ? withWholeCloudPath(file.value, dirname(resolve(path))) : file;
}

/** The text of a set-up file that came without its place. */
export function parseSetupFile(text: string, named: string): Outcome<SetupFile> {
  const file = parseText(text, named, setupFileSchema);
  return file.ok ? withWholeCloudPath(file.value, undefined) : file;
}

/** What may be handed on of a set-up: neither a secret nor what was seen. */
export function setupFileOf(setup: Setup): SetupFile {
  const { id: _id, who: _who, said: _said, evidence: _evidence, secretStored: _stored, ...rest } = setup;
  const { signedInAs: _user, createdAt: _created, updatedAt: _updated, seenObjectId: _seen, ...file } = rest;
  const enterpriseObjectId = objectIdOf(setup);
  return { ...file, ...(enterpriseObjectId === undefined ? {} : { enterpriseObjectId }) };
}
