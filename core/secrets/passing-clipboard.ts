import type { Clipboard, Clock } from '../ports.ts';

/** Long enough to change to the product and paste, short enough that nobody finds it there later. */
const onClipboardMs = 60_000;

/** A clipboard on which a secret only passes by. */
export interface PassingClipboard {
  /** False where it did not work. */
  copy(text: string): Promise<boolean>;
  /** Resolves once nothing of it lies there any more. */
  passed(): Promise<void>;
  /** Takes back at once what still lies there. */
  stop(): Promise<void>;
}

/** Puts secrets on the clipboard and takes each back after a minute, or when the program ends, unless something else was copied by then. */
export function createPassingClipboard(clipboard: Clipboard, clock: Clock): PassingClipboard {
  let hurry = new AbortController();
  let passing: Promise<void> = Promise.resolve();

  const takeBackLater = async (text: string, { signal }: AbortController): Promise<void> => {
    try {
      await clock.wait(onClipboardMs, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    await clipboard.takeBack(text);
  };

  return {
    async copy(text) {
      if (!(await clipboard.copy(text))) return false;
      // The text before this one is gone from the clipboard: nothing is left to be taken back.
      hurry.abort();
      hurry = new AbortController();
      passing = takeBackLater(text, hurry);
      return true;
    },
    passed: () => passing,
    async stop() {
      hurry.abort();
      await passing;
    },
  };
}
