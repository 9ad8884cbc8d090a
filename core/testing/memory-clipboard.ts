import type { Clipboard } from '../ports.ts';

/** A clipboard of the system, which others use as well: what they put there goes into `held`. */
export function createMemoryClipboard(): Clipboard & { held: string } {
  return {
    available: true,
    held: '',
    async copy(text) {
      this.held = text;
      return true;
    },
    async takeBack(text) {
      if (this.held === text) this.held = '';
    },
  };
}
