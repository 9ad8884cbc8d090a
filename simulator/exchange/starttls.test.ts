import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, test } from 'vitest';
import { startTenant } from '../start.ts';
import { caOf } from '../testing/mail.ts';

test('what is slipped in before TLS is thrown away, not answered under TLS', async () => {
  const tenant = await startTenant();
  const socket = connect(tenant.services.smtp, '127.0.0.1');
  await once(socket, 'data');
  socket.write('STARTTLS\r\nNOOP slipped in\r\n');
  const [answer]: Buffer[] = await once(socket, 'data');
  expect(answer?.toString()).toBe('220 2.0.0 SMTP server ready\r\n');
  const secured = connectTls({ socket, ca: caOf(tenant.cloudFile), servername: 'localhost' });
  await once(secured, 'secureConnect');
  secured.write('EHLO tester\r\n');
  const [hello]: Buffer[] = await once(secured, 'data');
  expect(hello?.toString()).toMatch(/^250-.+ Hello \[tester\]/u);
  expect(hello?.toString()).toContain('250-AUTH LOGIN XOAUTH2\r\n');
  secured.destroy();
  await tenant.stop();
});
