import { Button, Field, makeStyles, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { type RegisterScriptKind, registerScriptKinds } from '../../shared/registration/calls.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { Modal } from '../components/Modal.tsx';
import { RichText } from '../components/RichText.tsx';
import { saveFile } from '../wizard/save-file.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '16px' },
  kinds: { flexWrap: 'wrap' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** A script, or a sheet that tells another person what to do with it. */
const offered = [...registerScriptKinds, 'sheet'] as const;
type Offered = (typeof offered)[number];

const kindKeys = {
  powershell: 'registerScreens.script.powershell',
  'azure-cli': 'registerScreens.script.azureCli',
  sheet: 'registerScreens.script.sheet',
} as const satisfies Record<Offered, TextKey>;

interface ScriptProps {
  readonly setup: { readonly id: string };
  /** Leads to where the IDs that the script prints are entered. */
  readonly onIds: () => void;
}

function Script({ setup, kind }: Pick<ScriptProps, 'setup'> & { readonly kind: RegisterScriptKind }) {
  const t = useText();
  const styles = useStyles();
  const { answer } = useAnswer('register.script', { setup: setup.id, kind });
  if (answer.kind === 'loading') return <Spinner size="tiny" label={t('frame.loading')} />;
  if (answer.kind === 'failed') return <FailureView failure={answer.failure} />;
  const { fileName, text } = answer.value;
  return (
    <>
      <CodeBlock title={t(kindKeys[kind])} text={text} wraps={false} />
      <div className={styles.buttons}>
        <Button onClick={() => saveFile(fileName, 'text/plain', text)}>
          {t('registerScreens.script.save', { file: fileName })}
        </Button>
      </div>
    </>
  );
}

function Sheet({ setup }: Pick<ScriptProps, 'setup'>) {
  const t = useText();
  const styles = useStyles();
  const wish = { setup: setup.id, steps: ['register'], language: t.language } as const;
  const { answer } = useAnswer('handover.sheet', wish);
  if (answer.kind === 'loading') return <Spinner size="tiny" label={t('frame.loading')} />;
  if (answer.kind === 'failed') return <FailureView failure={answer.failure} />;
  const { fileName, html, markdown } = answer.value;
  return (
    <>
      <CodeBlock title={t('handOver.sheet')} text={markdown} />
      <div className={styles.buttons}>
        <Button onClick={() => saveFile(`${fileName}.html`, 'text/html', html)}>
          {t('handOver.savePage')}
        </Button>
        <Button onClick={() => saveFile(`${fileName}.md`, 'text/markdown', markdown)}>
          {t('handOver.saveText')}
        </Button>
      </div>
    </>
  );
}

/** The same plan as a script, to read, copy and save: for who may not or will not sign in here. */
export function ScriptDialog({ setup, onIds, onClose }: ScriptProps & { readonly onClose: () => void }) {
  const t = useText();
  const styles = useStyles();
  const [kind, setKind] = useState<Offered>('powershell');
  return (
    <Modal title={t('registerScreens.script.title')} size="large" kind="dialog" onClose={onClose}>
      <div className={styles.content}>
        <p>{t('registerScreens.script.intro')}</p>
        <Field label={t('registerScreens.script.kind')}>
          <RadioGroup
            className={styles.kinds}
            layout="horizontal"
            value={kind}
            onChange={(_, { value }) => setKind(offered.find((one) => one === value) ?? 'powershell')}
          >
            {offered.map((one) => (
              <Radio key={one} value={one} label={t(kindKeys[one])} />
            ))}
          </RadioGroup>
        </Field>
        {kind === 'sheet' ? <Sheet setup={setup} /> : <Script setup={setup} kind={kind} />}
        <p>
          <RichText text={t('registerScreens.script.after')} />
        </p>
        <div className={styles.buttons}>
          <Button onClick={onIds}>{t('registerScreens.script.toIds')}</Button>
        </div>
      </div>
    </Modal>
  );
}
