import type { PageFiles } from '../core/page/page-files.ts';
import type { Log } from '../core/ports.ts';
import type { Language } from '../shared/text/index.ts';
import type { LoopbackLink } from './link.ts';
import type { Sessions } from './session.ts';

export interface ServerOptions {
  readonly page: PageFiles;
  readonly loopback: LoopbackLink;
  readonly sessions: Sessions;
  readonly log: Log;
  /** 0, the default, lets the system choose. */
  readonly port?: number | undefined;
  /** The language of the notice pages; the browser's own where absent. */
  readonly language?: Language | undefined;
}
