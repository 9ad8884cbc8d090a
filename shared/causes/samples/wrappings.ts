import { encodeBase64 } from '../../encodings/base64.ts';

/** One way in which an error text reaches a person who pastes it. */
export interface Wrapping {
  readonly name: string;
  wrap(text: string): string;
}

const noise = [
  '2026-11-20 10:00:00,123 INFO worker-3 queue length 17',
  '2026-11-20 10:00:01,456 DEBUG cache hit for template 42',
  '2026-11-20 10:00:02,789 INFO worker-1 heartbeat ok',
] as const;

function lines(text: string, width: number): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${width}}`, 'gu')) ?? [text];
}

function quotedPrintable(text: string): string {
  const coded = text.replace(/=|[\u0080-\u{10ffff}]+/gu, (letters) =>
    encodeURIComponent(letters).replaceAll('%', '='),
  );
  return lines(coded, 72).join('=\r\n');
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Wrappers, encodings and accidents of copying; each keeps what the text says. */
export const wrappings: readonly Wrapping[] = [
  { name: 'as it is', wrap: (text) => text },
  { name: 'JSON', wrap: (text) => JSON.stringify({ level: 'error', msg: text }) },
  { name: 'JSON in JSON', wrap: (text) => JSON.stringify({ log: JSON.stringify({ msg: text }) }) },
  {
    name: 'URL-coded',
    wrap: (text) => `https://product.example/?error_description=${encodeURIComponent(text)}`,
  },
  { name: 'form-coded', wrap: (text) => `detail=${encodeURIComponent(text).replaceAll('%20', '+')}` },
  { name: 'URL-coded twice', wrap: (text) => encodeURIComponent(encodeURIComponent(text)) },
  { name: 'base64', wrap: (text) => `payload: ${encodeBase64(text)}` },
  { name: 'base64 in lines', wrap: (text) => lines(encodeBase64(text), 76).join('\r\n') },
  { name: 'quoted-printable', wrap: quotedPrintable },
  { name: 'HTML', wrap: (text) => `<div class="alert"><p><b>Error:</b> ${html(text)}</p></div>` },
  { name: 'HTML with breaks', wrap: (text) => html(text).replaceAll('. ', '.<br />\n') },
  { name: 'CSV', wrap: (text) => `17,"2026-11-20","${text.replaceAll('"', '""')}",failed` },
  { name: 'lines of 80', wrap: (text) => lines(text, 80).join('\n') },
  { name: 'lines of 40, indented', wrap: (text) => lines(text, 40).join('\n      ') },
  {
    name: 'a quoted reply',
    wrap: (text) =>
      lines(text, 60)
        .map((line) => `> ${line}`)
        .join('\r\n'),
  },
  {
    name: 'a box',
    wrap: (text) =>
      lines(text, 58)
        .map((line) => `\u2502 ${line.padEnd(58)} \u2502`)
        .join('\n'),
  },
  {
    name: 'a table',
    wrap: (text) =>
      lines(text, 50)
        .map((line) => `| ${line.padEnd(50)} |`)
        .join('\n'),
  },
  { name: 'curly quotes', wrap: (text) => text.replaceAll("'", '\u2019').replaceAll('"', '\u201d') },
  { name: 'hard blanks', wrap: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'invisible characters', wrap: (text) => text.replace(/[\s\S]{7}/gu, '$&\u200b') },
  { name: 'noise around', wrap: (text) => `${noise[0]}\n${noise[1]}\n${text}\n${noise[2]}` },
  {
    name: 'a Python literal',
    wrap: (text) =>
      `(535, b'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`.replace('535, ', '0, '),
  },
  {
    name: 'a Java trace',
    wrap: (text) =>
      `Caused by: com.example.MailException: ${text}\n\tat com.example.Mailer.send(Mailer.java:587)\n\tat java.base/java.lang.Thread.run(Thread.java:1583)\n\t... 42 more`,
  },
  {
    name: 'a .NET trace',
    wrap: (text) =>
      `Unhandled exception. System.Exception: ${text}\r\n   at Example.Mailer.Send() in C:\\new\\repo\\Mailer.cs:line 250\r\n`,
  },
  {
    name: 'a PHP trace',
    wrap: (text) =>
      `PHP Fatal error:  Uncaught Exception: ${text} in /var/www/app/src/Mailer.php:421\nStack trace:\n#0 {main}`,
  },
  {
    name: 'a chat',
    wrap: (text) => `hi, since monday we get this:\n\n\`\`\`\n${text}\n\`\`\`\nany idea? thx`,
  },
];
