import type { HttpAnswer } from '../net/http.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { callGraph, type GraphCall, graphRefusal } from './graph-call.ts';
import { idHeader, type Mail } from './message.ts';
import { mimeOf } from './mime.ts';
import type { MailTransport, SendAnswer, SendRecord, SendRequest } from './transport.ts';

const address = (mailbox: string) => ({ emailAddress: { address: mailbox } });

function jsonOf(mail: Mail): string {
  return JSON.stringify({
    message: {
      subject: mail.subject,
      body: { contentType: 'Text', content: mail.text },
      from: address(mail.from),
      toRecipients: [address(mail.to)],
      internetMessageHeaders: [{ name: idHeader, value: mail.id }],
    },
    saveToSentItems: true,
  });
}

/** Source: learn.microsoft.com/graph/api/user-sendmail */
async function sendMailCall({ mail, graphFormat }: SendRequest): Promise<GraphCall> {
  const content =
    graphFormat === 'mime'
      ? { contentType: 'text/plain', body: (await mimeOf(mail)).toString('base64') }
      : { contentType: 'application/json', body: jsonOf(mail) };
  return { method: 'POST', path: 'sendMail', ...content };
}

function answerOf(answer: HttpAnswer, mail: Mail, { stages }: SendRecord): SendAnswer {
  if (answer.status < 200 || answer.status >= 300) {
    stages.fail();
    return { ok: false, observation: graphRefusal(answer) };
  }
  const requestId = answer.headers['request-id'];
  stages.end(`HTTP ${answer.status}`);
  stages.begin('accepted');
  stages.end(requestId);
  // Graph answers 202 without a body: its request id is what Microsoft's support can look for.
  return { ok: true, messageId: requestId ?? mail.messageId };
}

/** Microsoft Graph `sendMail`, as JSON or as MIME. */
export const graphTransport: MailTransport = {
  id: 'graph',
  async send(request, record) {
    const { stages, transcript } = record;
    const call = await sendMailCall(request);
    try {
      const answer = await callGraph(call, request, { transcript, connection: stages.ofConnection }, () =>
        stages.begin('send'),
      );
      return answerOf(answer, request.mail, record);
    } catch (error) {
      stages.fail();
      if (error instanceof NetworkFault) return { ok: false, observation: error.observation };
      throw error;
    }
  },
};
