import { describe, expect, it } from 'vitest';
import { clientOf, firstEntry } from './client-choice.ts';

const id = '7d8e9f0a-1b2c-4d3e-9f4a-5b6c7d8e9f0a';

describe('which application signs the administrator in', () => {
  it('asks nothing where one is configured', () => {
    const entry = firstEntry({ source: 'cloud-file', id });
    expect(clientOf(entry)).toEqual({ complete: true, client: undefined });
  });

  it('chooses none by itself where none is known', () => {
    expect(clientOf(firstEntry({ source: 'none' }))).toEqual({ complete: false });
  });

  it('takes an own registration by its id, also with spaces around it', () => {
    expect(clientOf({ choice: 'own', ownId: ` ${id} ` })).toEqual({
      complete: true,
      client: { kind: 'own', id },
    });
    expect(clientOf({ choice: 'own', ownId: 'my app' })).toEqual({ complete: false });
  });

  it('takes Microsoft’s own only when it was chosen', () => {
    expect(clientOf({ choice: 'microsoft', ownId: '' })).toEqual({
      complete: true,
      client: { kind: 'microsoft' },
    });
  });
});
