import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { type GuardedContents, type GuardedSession, guardContents, guardSession } from './guard-contents.ts';

type WindowOpen = (details: { readonly url: string }) => { action: 'deny' };

function guarded() {
  const events = new EventEmitter();
  let windowOpen: WindowOpen | undefined;
  const contents = Object.assign(events, {
    setWindowOpenHandler: (handler: WindowOpen) => {
      windowOpen = handler;
    },
  }) as EventEmitter & GuardedContents;
  const opened: string[] = [];
  const noted: string[] = [];
  guardContents(contents, {
    openInBrowser: (address) => void opened.push(address),
    log: { info: () => undefined, error: (event) => void noted.push(event) },
  });
  return { events, opened, noted, open: (url: string) => windowOpen?.({ url }) };
}

function event(url: string) {
  let prevented = false;
  return {
    url,
    preventDefault: () => {
      prevented = true;
    },
    wasPrevented: () => prevented,
  };
}

test('the window and its frames stay on their own page', () => {
  const { events, noted } = guarded();
  const [away, home, redirect] = [
    event('https://evil.example/'),
    event('app://sendproof/'),
    event('https://evil.example/'),
  ];
  events.emit('will-frame-navigate', away);
  events.emit('will-frame-navigate', home);
  events.emit('will-redirect', redirect, redirect.url);
  expect([away, home, redirect].map((each) => each.wasPrevented())).toEqual([true, false, true]);
  expect(noted).toEqual(['electron.navigation-refused', 'electron.navigation-refused']);
});

test('a link to the portal opens in the browser and never in a window of ours', () => {
  const { open, opened } = guarded();
  expect(open('https://entra.microsoft.com/')).toEqual({ action: 'deny' });
  expect(opened).toEqual(['https://entra.microsoft.com/']);
});

test('an address that could start a program opens nowhere', () => {
  const { open, opened, noted } = guarded();
  expect(open('ms-msdt:/id')).toEqual({ action: 'deny' });
  expect(opened).toEqual([]);
  expect(noted).toEqual(['electron.window-refused']);
});

test('no page inside the page is taken in', () => {
  const { events } = guarded();
  const attach = event('');
  events.emit('will-attach-webview', attach);
  expect(attach.wasPrevented()).toBe(true);
});

test('the page may write to the clipboard; nothing else is granted, and no device', () => {
  const granted: boolean[] = [];
  const session: GuardedSession = {
    setPermissionRequestHandler(handler) {
      for (const permission of ['clipboard-sanitized-write', 'media'])
        handler({}, permission, (is) => void granted.push(is), { requestingUrl: 'app://sendproof/' });
    },
    setPermissionCheckHandler(handler) {
      for (const permission of ['clipboard-sanitized-write', 'geolocation'])
        granted.push(handler({}, permission, 'app://sendproof/'));
    },
    setDevicePermissionHandler: (handler) => void granted.push(handler()),
  };
  guardSession(session);
  expect(granted).toEqual([true, false, true, false, false]);
});
