import { Button } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { useText } from '../app/language-context.ts';
import { useRoute } from '../app/use-route.ts';

interface ReportLinkProps {
  /** The id of the set-up. */
  readonly setup: string;
  /** The set-up's name, where several such buttons stand on one screen. */
  readonly of?: string | undefined;
}

/** Leads to making a support file of a set-up; with `of` only its sign is seen. */
export function ReportLink({ setup, of }: ReportLinkProps) {
  const t = useText();
  const { go } = useRoute();
  const open = () => go({ kind: 'report', id: setup });
  return of === undefined ? (
    <div>
      <Button icon={<DocumentText20Regular />} onClick={open}>
        {t('report.make')}
      </Button>
    </div>
  ) : (
    <Button
      appearance="subtle"
      icon={<DocumentText20Regular />}
      aria-label={`${t('report.make')}: ${of}`}
      title={t('report.make')}
      onClick={open}
    />
  );
}
