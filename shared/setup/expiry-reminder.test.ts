import { describe, expect, it } from 'vitest';
import { expiryCalendar } from './expiry-reminder.ts';

const reminder = {
  id: 'contoso-erp-2027-05-19',
  day: '2027-05-19',
  title: 'Reînnoiți secretul clientului; AktionNEXT, Contoso',
  text: 'Un text lung, cu diacritice: ș ț ă î â, care trece de șaptezeci și cinci de octeți și trebuie îndoit.\nA doua linie.',
  now: new Date('2026-11-20T10:00:00.000Z'),
};

describe('the reminder for the calendar', () => {
  const file = expiryCalendar([reminder]);
  const lines = file.split('\r\n');

  it('stands on the day of expiry and reminds a month and a week before', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20270519');
    expect(lines.filter((line) => line.startsWith('TRIGGER:'))).toEqual(['TRIGGER:-P30D', 'TRIGGER:-P7D']);
    expect(lines).toContain('DTSTAMP:20261120T100000Z');
  });

  it('keeps every line within the octets a calendar takes, and loses nothing by folding', () => {
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain('trebuie îndoit.\\nA doua linie.');
  });

  it('escapes what would end a value', () => {
    expect(file.replaceAll('\r\n ', '')).toContain(
      'SUMMARY:Reînnoiți secretul clientului\\; AktionNEXT\\, Contoso',
    );
  });
});
