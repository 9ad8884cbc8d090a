import {
  MessageBar,
  MessageBarBody,
  type MessageBarIntent,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface HintProps {
  readonly intent: MessageBarIntent;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A framed remark: a trap, a refusal, a piece of good news. */
export function Hint({ intent, title, children }: HintProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title ? <MessageBarTitle>{title}</MessageBarTitle> : null} {children}
      </MessageBarBody>
    </MessageBar>
  );
}
