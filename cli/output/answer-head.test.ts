import { expect, it } from 'vitest';
import { answerHead } from './answer-head.ts';

it.each([
  [
    '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}',
    'AADSTS7000215',
  ],
  ['535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled', '535 5.7.139'],
  ['HTTP/1.1 403 Forbidden\n{"error":{"code":"ErrorAccessDenied"}}', '403 Forbidden'],
  ['connect ECONNREFUSED 127.0.0.1:587', 'ECONNREFUSED'],
  ['self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
])('names the code of %s', (raw, head) => {
  expect(answerHead({ raw })).toBe(head);
});

it('invents no code', () => {
  expect(answerHead({ raw: 'something went wrong in version 5.7.3' })).toBeUndefined();
});
