/** The two parts of nodemailer that read and write MIME; sending is the product's business. */
export { default as addressparser } from 'nodemailer/lib/addressparser';
export { default as MailComposer } from 'nodemailer/lib/mail-composer';
