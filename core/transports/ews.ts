import { NetworkFault } from '../net/network-fault.ts';
import { callEws } from './ews-call.ts';
import { createItemCall } from './ews-message.ts';
import { readEwsReply } from './ews-reply.ts';
import type { MailTransport } from './transport.ts';

/** Exchange Web Services: `CreateItem`, as the person who signed in or, impersonating the mailbox, as an application. */
export const ewsTransport: MailTransport = {
  id: 'ews',
  async send(request, record) {
    const { stages, transcript } = record;
    const { mail, mailbox } = request;
    try {
      const answer = await callEws(
        createItemCall(mail, mailbox),
        request,
        { transcript, connection: stages.ofConnection },
        () => stages.begin('send'),
      );
      const reply = await readEwsReply(answer);
      if (!reply.ok) {
        stages.fail();
        return reply;
      }
      stages.end(`HTTP ${answer.status}`);
      stages.begin('accepted');
      stages.end(answer.headers['request-id']);
      return { ok: true, messageId: mail.messageId };
    } catch (error) {
      stages.fail();
      if (error instanceof NetworkFault) return { ok: false, observation: error.observation };
      throw error;
    }
  },
};
