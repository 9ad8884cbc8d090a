import { connectionCauses } from './network/connection.ts';
import { encryptionCauses } from './network/encryption.ts';

/**
 * The causes on the way to a server, in the words of the systems and runtimes that report them: Node, .NET, Java, Python,
 * PHP, Go, curl, OpenSSL and SChannel, Windows Sockets (numbers 10048 to 11004) and errno of Linux and macOS.
 */
export const networkCauses = { ...connectionCauses, ...encryptionCauses } as const;
