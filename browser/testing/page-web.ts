interface EventStream {
  onopen: ((event: Event) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** What the page's end of the link asks of the browser it runs in. */
export interface PageWeb {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (address: string) => EventStream;
}

/** The event stream of a page, as far as the link uses it: reads `data:` lines and tells each. */
function readEvents(address: string, cookie: string, ended: AbortSignal): EventStream {
  const stream: EventStream = { onopen: null, onerror: null, onmessage: null };
  const read = async () => {
    const response = await fetch(address, { headers: { Cookie: cookie }, signal: ended });
    if (!response.ok || !response.body) throw new Error(`The events answered ${response.status}.`);
    stream.onopen?.(new Event('open'));
    let unread = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (unread + chunk).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines.filter((each) => each.startsWith('data: ')))
        stream.onmessage?.(new MessageEvent('message', { data: line.slice('data: '.length) }));
    }
  };
  read().catch(() => stream.onerror?.(new Event('error')));
  return stream;
}

/** What a signed-in page of `origin` sends by itself: its cookie, its origin, and where the request comes from. */
export function pageWeb(origin: string, cookie: string, ended: AbortSignal): PageWeb {
  return {
    fetch: (address, init) =>
      fetch(origin + address, {
        ...init,
        headers: {
          ...(init.headers as Record<string, string>),
          Cookie: cookie,
          Origin: origin,
          'Sec-Fetch-Site': 'same-origin',
        },
      }),
    openEvents: (address) => readEvents(origin + address, cookie, ended),
  };
}
