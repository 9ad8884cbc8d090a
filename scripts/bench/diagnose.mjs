import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/root.mjs';
import { run } from './measure.mjs';

const program = join(root, 'dist/cli/main.js');
const texts = [
  '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Trace ID: 0"}',
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
  'HTTP/1.1 403 Forbidden {"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}',
  'Error: getaddrinfo ENOTFOUND smtp.office365.com',
  'Everything went well today; nothing to see in this line.',
  '535-5.7.8 Username and Password not accepted. For more information, go to gsmtp',
];

const per = (amount, seconds) => Math.round(amount / seconds);

async function seconds(args, env) {
  const begun = performance.now();
  await run(process.execPath, [program, 'diagnose', ...args], { env });
  return (performance.now() - begun) / 1000;
}

/** How many pasted errors, and how much of a log, are explained in a second; start-up included. */
export async function diagnoseThroughput(folder, env) {
  const lines = 20_000;
  const records = join(folder, 'records.jsonl');
  writeFileSync(
    records,
    Array.from({ length: lines }, (_, id) => JSON.stringify({ id, text: texts[id % texts.length] })).join(
      '\n',
    ),
  );
  const log = join(folder, 'large.log');
  const noise = '2026-11-20 10:00:00.123 INFO [worker-17] Message 4711 queued, 3 recipients, 12 kB\n'.repeat(
    150_000,
  );
  writeFileSync(log, `${noise}${texts[0]}\n${noise}`);
  const megabytes = statSync(log).size / 1_000_000;
  const [recordSeconds, logSeconds] = [await seconds(['--jsonl', records], env), await seconds([log], env)];
  return [
    { name: 'diagnose --jsonl', unit: 'errors/s', value: per(lines, recordSeconds), amount: lines },
    {
      name: 'diagnose, one log',
      unit: 'MB/s',
      value: per(megabytes, logSeconds),
      amount: Math.round(megabytes),
    },
  ];
}
