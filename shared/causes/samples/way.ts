import type { Samples } from './sample.ts';

/** What systems and runtimes report of the network and of this machine. */
export const waySamples = {
  'dns-failure': [
    'Error: getaddrinfo ENOTFOUND smtp.office365.com',
    'java.net.UnknownHostException: smtp.office365.com',
    'php_network_getaddresses: getaddrinfo failed: Temporary failure in name resolution',
    'dial tcp: lookup smtp.office365.com on 127.0.0.53:53: no such host',
    'curl: (6) Could not resolve host: graph.microsoft.com',
  ],
  'connection-refused': [
    'Error: connect ECONNREFUSED 192.0.2.1:587',
    'System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it. [::ffff:192.0.2.1]:587',
    'smtplib: ConnectionRefusedError: [Errno 111] Connection refused',
  ],
  'connection-timeout': [
    "Error: Connection timeout { code: 'ETIMEDOUT', command: 'CONN' }",
    'java.net.SocketTimeoutException: connect timed out',
    'Connection could not be established with host smtp.office365.com [Connection timed out #110]',
    'dial tcp 192.0.2.1:587: i/o timeout',
    'curl: (28) Failed to connect to smtp.office365.com port 587 after 130000 ms: Connection timed out',
  ],
  'connection-reset': [
    'Error: read ECONNRESET',
    'Unable to read data from the transport connection: An existing connection was forcibly closed by the remote host.',
    'smtplib.SMTPServerDisconnected: Connection unexpectedly closed',
    'javax.mail.MessagingException: Connection reset',
  ],
  'tls-untrusted-certificate': [
    "Error: self-signed certificate in certificate chain { code: 'SELF_SIGNED_CERT_IN_CHAIN' }",
    'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)',
    'System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot',
    'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'curl: (60) SSL certificate problem: unable to get local issuer certificate',
  ],
  'tls-protocol-mismatch': [
    'error:1408F10B:SSL routines:ssl3_get_record:wrong version number',
    'javax.net.ssl.SSLException: Unsupported or unrecognized SSL message, plaintext connection?',
    'tls: first record does not look like a TLS handshake',
    '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2.',
    'System.IO.IOException: The handshake failed due to an unexpected packet format.',
  ],
  'proxy-auth-required': [
    'HTTP/1.1 407 Proxy Authentication Required',
    'OSError: Tunnel connection failed: 407 authenticationrequired',
  ],
  'loopback-port-in-use': [
    'Error: listen EADDRINUSE: address already in use 127.0.0.1:2132 while waiting for the OAuth redirect',
    'System.Net.HttpListenerException: OAuth redirect http://localhost:2132/: Only one usage of each socket address (protocol/network address/port) is normally permitted.',
  ],
  'oauth-state-mismatch': [
    'ClientAuthError: state_mismatch: State mismatch error. Please check your network. Continued requests may cause cache overflow.',
    'MismatchingStateError: (mismatching_state) CSRF Warning! State not equal in request and response.',
  ],
  'user-cancelled': [
    'BrowserAuthError: user_cancelled: User cancelled the flow.',
    'error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.',
  ],
} as const satisfies Samples;
