import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './measure.mjs';

function isInstalled(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function messageFrom(from, to) {
  const head = [`From: ${from}`, `To: ${to}`, 'Subject: bench', `Date: ${new Date().toUTCString()}`];
  return `${head.join('\r\n')}\r\n\r\nOne message.\r\n`;
}

function curl({ host, port, ca, from, to, token, folder }) {
  const message = join(folder, 'message.eml');
  writeFileSync(message, messageFrom(from, to));
  const settings = [
    `url = "smtp://${host}:${port}"`,
    'ssl-reqd',
    `cacert = "${ca}"`,
    `mail-from = "${from}"`,
    `mail-rcpt = "${to}"`,
    `upload-file = "${message}"`,
    `user = "${from}:"`,
    `oauth2-bearer = "${token}"`,
    'login-options = "AUTH=XOAUTH2"',
    'silent',
    'show-error',
  ];
  const input = settings.join('\n');
  return () => run('curl', ['--config', '-'], { input });
}

function msmtp({ host, port, ca, from, to, token, folder }) {
  const config = join(folder, 'msmtprc');
  const settings = [
    `host ${host}`,
    `port ${port}`,
    'tls on',
    'tls_starttls on',
    `tls_trust_file ${ca}`,
    'auth xoauth2',
    `user ${from}`,
    `from ${from}`,
    'passwordeval "printenv BENCH_TOKEN"',
  ];
  writeFileSync(config, `account default\n${settings.join('\n')}\n`, { mode: 0o600 });
  const input = messageFrom(from, to);
  const env = { ...process.env, BENCH_TOKEN: token };
  return () => run('msmtp', [`--file=${config}`, '--', to], { env, input });
}

/** The peers on this machine as candidates, and those that are not here with the reason. They are given the token: they cannot get one. */
export function peers(cloudFile, mail) {
  const { smtp, ca } = JSON.parse(readFileSync(cloudFile, 'utf8'));
  const place = { ...mail, ...smtp, ca: join(dirname(cloudFile), ca) };
  const known = { curl, msmtp };
  const names = Object.keys(known);
  return {
    here: names
      .filter(isInstalled)
      .map((name) => ({ name: `${name}: SMTP, process, token given`, work: known[name](place) })),
    missing: names
      .filter((name) => !isInstalled(name))
      .map((name) => ({ name, why: `${name} is not installed` })),
  };
}
