import { describe, expect, it } from 'vitest';
import { type Language, languages, translatorFor } from '../text/index.ts';
import { reachAfter, reachNow, reachOfPlan } from './reach.ts';
import { emptyDirectory, finished } from './testing/registration-facts.ts';

const mailSend = { id: 'r', resourceId: 'sp-graph', appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96' };
const keys = (reached: ReturnType<typeof reachNow>) => reached.map(({ what }) => what.key);
const mailbox = { kind: 'mailbox', mailbox: 'office@contoso.com' } as const;

describe('what an application can reach', () => {
  it('is nothing where nothing is granted', () => {
    expect(reachNow(emptyDirectory, { kind: 'none' })).toEqual([
      { what: { key: 'register.reach.nothing' }, all: false },
    ]);
  });

  it('is every mailbox with a consent for the organisation, whatever a role in Exchange limits', () => {
    const reached = reachNow({ ...emptyDirectory, roleAssignments: [mailSend] }, mailbox);
    expect(keys(reached)).toEqual(['register.reach.every', 'register.reach.mailbox']);
    expect(reached.some(({ all }) => all)).toBe(true);
  });

  it('is the one mailbox with the role alone', () => {
    const { desired, observed } = finished('aktion-next');
    const reached = reachAfter(desired, observed);
    expect(reached).toEqual([
      { what: { key: 'register.reach.mailbox', params: { mailbox: 'office@contoso.com' } }, all: false },
    ]);
    expect(reachNow(observed, mailbox)).toEqual(reached);
  });

  it('is what Exchange opens, for the permissions of SMTP', () => {
    const { desired, observed } = finished('aevo-innovate');
    expect(reachNow(observed, { kind: 'none' })).toMatchObject([
      { what: { key: 'register.reach.given' }, all: false },
    ]);
    expect(reachAfter(desired, emptyDirectory)).toEqual(reachNow(observed, { kind: 'none' }));
  });

  it('is no more than the person can, where people sign in', () => {
    const { desired, observed } = finished('glpi');
    expect(reachNow(observed, { kind: 'none' })).toEqual([
      { what: { key: 'register.reach.person', params: { names: 'SMTP.Send' } }, all: false },
    ]);
    expect(reachAfter(desired, emptyDirectory)).toEqual(reachNow(observed, { kind: 'none' }));
  });

  it('is shown beside a plan, before and after', () => {
    const { desired, observed } = finished('aktion-next');
    const open = { ...observed, roleAssignments: [mailSend] };
    const { now, after } = reachOfPlan(desired, open);
    expect(keys(now)).toEqual(['register.reach.every', 'register.reach.unknown']);
    expect(keys(after)).toEqual(['register.reach.every', 'register.reach.mailbox']);
    expect(keys(reachOfPlan(desired, emptyDirectory).now)).toEqual(['register.reach.nothing']);
  });

  it.each(Object.keys(languages) as Language[])('is said in %s', (language) => {
    const t = translatorFor(language);
    const there = { ...finished('aevo-innovate').observed };
    const all = { ...there, roleAssignments: [...there.roleAssignments, mailSend] };
    for (const kind of ['none', 'organisation', 'unknown'] as const)
      for (const { what } of reachNow(all, { kind })) expect(t(what).length).toBeGreaterThan(10);
  });
});
