import { Button } from '@fluentui/react-components';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { useRoute } from '../app/use-route.ts';
import { textOfFile } from './text-of-file.ts';

/** Opens a set-up file that somebody handed on. */
export function ImportButton() {
  const t = useText();
  const host = useHost();
  const { go } = useRoute();
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure>();

  const importFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was corrected.
    event.target.value = '';
    if (!file) return;
    const read = await textOfFile(file);
    const imported = read.ok ? await host.call('setup.import', { text: read.value }) : read;
    if (imported.ok) go({ kind: 'setup', id: imported.value.id });
    else setFailure(imported.failure);
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('welcome.import')}
        onChange={(event) => void importFile(event)}
      />
      <Button onClick={() => input.current?.click()}>{t('welcome.import')}</Button>
      {failure ? <FailureView failure={failure} /> : null}
    </>
  );
}
