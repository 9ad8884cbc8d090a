import { useEffect, useState } from 'react';

/** While the component is shown the focus is elsewhere; when it goes, the focus returns to where it was before. */
export function useReturnFocus(): void {
  // Taken while the component is made: a dialog inside it moves the focus before its own effects run.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The element may have gone with the dialog: a deleted card has no button any more.
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.isConnected && before.focus());
    },
    [before],
  );
}
