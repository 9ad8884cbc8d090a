import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../app/language-context.ts';

const useStyles = makeStyles({
  surface: {
    width: 'min(560px, calc(100vw - 16px))',
    maxHeight: 'calc(100vh - 32px)',
    padding: '24px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  // A result that comes in must move nothing: the room for it is there from the start.
  large: {
    width: 'min(920px, calc(100vw - 16px))',
    height: 'min(720px, calc(100vh - 32px))',
    '@media (max-width: 479px)': { padding: '16px' },
  },
  // For three columns beside each other.
  wide: { width: 'min(1064px, calc(100vw - 16px))' },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
  titled: { display: 'flex', gap: '12px', alignItems: 'center', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
});

interface ModalProps {
  readonly title: string;
  /** A picture before the title, for decoration. */
  readonly picture?: ReactNode;
  readonly size: 'small' | 'large' | 'wide';
  /** An alert asks for a decision and has buttons of its own; others have a button that closes them. */
  readonly kind: 'dialog' | 'alert';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page: the browser's own `dialog`, which keeps the focus inside, takes Escape, and gives the focus back where
 * it was. It is shown as long as it is rendered.
 */
export function Modal({ title, picture, size, kind, onClose, children }: ModalProps) {
  const t = useText();
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    heading.current?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      {...(kind === 'alert' ? { role: 'alertdialog' } : {})}
      className={mergeClasses(
        styles.surface,
        size !== 'small' && styles.large,
        size === 'wide' && styles.wide,
      )}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <div className={styles.titled}>
          {picture}
          <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
        </div>
        {kind === 'dialog' ? (
          <Button
            appearance="subtle"
            aria-label={t('test.close')}
            icon={<Dismiss20Regular />}
            onClick={onClose}
          />
        ) : null}
      </div>
      {children}
    </dialog>
  );
}
