import { makeApplicationKnown, needApplication, remark, script } from '../script-lines.ts';
import type { ExchangeStep } from '../step.ts';

/**
 * The entry by which Exchange knows an application that acts by itself.
 * Source: learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
 */
export const servicePrincipal: ExchangeStep = {
  reaches: ['scoped'],
  role: 'exchange-admin',
  delay: { source: 'reported', fromMinutes: 1, toMinutes: 60 },
  clears: ['smtp-oauth-rejected'],
  scripts(facts, _reach, t) {
    const title = t('steps.exchange.setting.servicePrincipal.title');
    return {
      apply: script(facts, title, makeApplicationKnown(facts, t)),
      readBack: script(facts, title, [
        ...needApplication(facts, t),
        remark(t('exchange.remark.compareObjectId')),
        '$application | Format-List DisplayName, AppId, ObjectId',
      ]),
      undo: script(facts, title, [
        ...needApplication(facts, t),
        remark(t('exchange.remark.rightsGoToo')),
        'Remove-ServicePrincipal -Identity $application.ObjectId -Confirm:$false',
      ]),
    };
  },
};
