import { expect, test } from 'vitest';
import { ok } from '../../shared/outcome.ts';
import { textOfFile } from './text-of-file.ts';

const sentenceOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await textOfFile(new File([bytes], 'my.json'));
  return read.ok || read.failure.kind !== 'refused' ? undefined : read.failure.message;
};

test('a file in UTF-8 is read as it stands, without its byte order mark', async () => {
  expect(await textOfFile(new File(['\ufeff{"name":"Škoda"}'], 'my.json'))).toEqual(ok('{"name":"Škoda"}'));
});

test('a file in another encoding is refused with its name', async () => {
  const latin1 = new Uint8Array([0x7b, 0x22, 0x8a, 0x22, 0x7d]);
  expect(await sentenceOf(latin1)).toEqual({ key: 'files.notUtf8', params: { file: 'my.json' } });
});

test('a file far too large is refused unread', async () => {
  expect(await sentenceOf(new Uint8Array(1_000_001))).toEqual({
    key: 'files.tooLarge',
    params: { file: 'my.json' },
  });
});
