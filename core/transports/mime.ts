import { idHeader, type Mail } from './message.ts';

/** The message as it goes over the wire (RFC 5322, RFC 2045). */
export async function mimeOf(mail: Mail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    headers: { [idHeader]: mail.id },
  })
    .compile()
    .build();
}
