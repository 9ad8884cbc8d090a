import { linkContract } from './link.contract.ts';
import { linkPair } from './link.ts';

linkContract('memory', async () => {
  const [page, host] = linkPair();
  return { page, host, close: async () => undefined };
});
