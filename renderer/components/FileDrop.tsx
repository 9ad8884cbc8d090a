import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons/svg/document-arrow-up';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { RichText } from './RichText.tsx';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px',
    padding: '12px 16px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  text: { flexGrow: 1, flexBasis: '180px', color: tokens.colorNeutralForeground2 },
});

interface FileDropProps {
  /** What may be dropped here. */
  readonly text: string;
  readonly button: string;
  /** As the attribute of an input for files. */
  readonly accept?: string | undefined;
  readonly appearance?: 'primary' | 'secondary' | undefined;
  readonly onFile: (file: File) => void;
}

/** A file by dropping it or by choosing it; the button alone does for a keyboard. */
export function FileDrop({ text, button, accept, appearance = 'secondary', onFile }: FileDropProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was corrected.
    event.target.value = '';
    take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what the button does
    <div
      className={mergeClasses(styles.area, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input ref={input} type="file" accept={accept} hidden aria-label={button} onChange={choose} />
      <span className={styles.text}>
        <RichText text={text} />
      </span>
      <Button
        appearance={appearance}
        icon={<DocumentArrowUp20Regular />}
        onClick={() => input.current?.click()}
      >
        {button}
      </Button>
    </div>
  );
}
