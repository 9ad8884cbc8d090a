import { Spinner } from '@fluentui/react-components';
import { useText } from '../app/language-context.ts';
import { countdownText } from '../app/times.ts';
import { useNow } from './use-now.ts';

interface ProbingProps {
  /** ISO time. */
  readonly until: string;
}

/** The message was refused: what can decide between the causes is asked, for as long as the countdown says at most. */
export function Probing({ until }: ProbingProps) {
  const t = useText();
  const left = Math.max(0, Date.parse(until) - useNow(true));
  return <Spinner size="tiny" label={`${t('test.probing')} (${countdownText(left)})`} />;
}
