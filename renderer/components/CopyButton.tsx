import { Button } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useText } from '../app/language-context.ts';
import { LiveText } from './LiveText.tsx';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps {
  /** What is copied, as the person calls it. */
  readonly what: string;
  readonly text: string;
  /** Another label than "Copy". */
  readonly label?: string | undefined;
}

/** Copies a text, confirms in place and says so to a screen reader. */
export function CopyButton({ what, text, label }: CopyButtonProps) {
  const t = useText();
  const [state, copy] = useCopy();
  const copied = state === 'copied';
  return (
    <>
      <Button
        appearance="subtle"
        icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
        aria-label={label ?? t('frame.copyOf', { what })}
        onClick={() => void copy(text)}
      >
        {copied ? t('frame.copied') : (label ?? t('frame.copy'))}
      </Button>
      <LiveText
        text={
          state === 'copied' ? t('frame.copiedOf', { what }) : state === 'failed' ? t('frame.copyFailed') : ''
        }
      />
    </>
  );
}
