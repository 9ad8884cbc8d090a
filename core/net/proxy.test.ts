import { describe, expect, it } from 'vitest';
import { proxyFor } from './proxy.ts';

const graph = 'https://graph.microsoft.com/v1.0/me';

describe('which proxy an address goes through', () => {
  it.each([
    ['none is set', {}, undefined],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
    [
      'the lower-case name first',
      { https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:2' },
      'http://lower:1/',
    ],
    ['a proxy written without http://', { HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128/'],
    ['ALL_PROXY', { ALL_PROXY: 'http://all:3128' }, 'http://all:3128/'],
    ['not HTTP_PROXY, which is for plain http', { HTTP_PROXY: 'http://proxy:3128' }, undefined],
    ['not a SOCKS proxy, which we do not speak', { ALL_PROXY: 'socks5://proxy:1080' }, undefined],
    [
      'not when NO_PROXY names the host',
      { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'graph.microsoft.com' },
      undefined,
    ],
    [
      'not when NO_PROXY names its domain',
      { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.example, .microsoft.com' },
      undefined,
    ],
    ['not when NO_PROXY is a star', { HTTPS_PROXY: 'http://p:1', no_proxy: '*' }, undefined],
    [
      'still when NO_PROXY names another port',
      { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'graph.microsoft.com:8443' },
      'http://p:1/',
    ],
    [
      'still when NO_PROXY only ends alike',
      { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'soft.com' },
      'http://p:1/',
    ],
  ])('%s', (_what, environment, expected) => {
    expect(proxyFor(graph, environment)?.href).toBe(expected);
  });

  it('exempts an IPv6 address', () => {
    expect(proxyFor('https://[::1]:8443/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '::1' })).toBeUndefined();
  });

  it('leaves plain http alone', () => {
    expect(proxyFor('http://127.0.0.1/', { HTTPS_PROXY: 'http://p:1' })).toBeUndefined();
  });
});
