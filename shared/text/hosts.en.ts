/** The sentences of the programs around the screens: starting, the browser host's own pages, the desktop menu. */
export const hostsEn = {
  start: {
    usage:
      'Options: `--practice` (practice tenant), `--scenario` (what is broken in it), `--lang` ({languages}), `--cloud` (a cloud file, or global, usgov, usgovdod, china), `--port` (a port of this computer), `--no-open` (open no browser).',
    unknownOption: '`{option}` is not understood.',
    missingValue: '`{option}` needs a value.',
    wrongValue:
      '`{option}` takes {expected, select, port {a whole number from 0 to 65535} language {one of: {known}} other {something else}}; `{found}` is none.',
    fetching: "Fetching the desktop window's runtime, which happens once.",
    noRuntime:
      'No desktop window: its runtime is not here and cannot be fetched. The same application opens in the browser.',
    noDisplay: 'No desktop window: there is no display. The same application opens in the browser.',
    asRoot:
      'No desktop window: its runtime refuses to run as root. The same application opens in the browser.',
    desktopFailed: 'The desktop window could not be started. The same application opens in the browser.',
    desktopWanted:
      'The desktop window cannot open here, and `SENDPROOF_HOST` asks for it: {reason, select, noRuntime {its runtime is not here and cannot be fetched} noDisplay {there is no display} asRoot {its runtime refuses to run as root} other {it could not be started}}.',
    opened: 'Sendproof is open in your browser. If you see no page, open this address, which works once:',
    address: 'Open this address in a browser on this computer. It works once:',
    another: 'Another address, which works once:',
    keys: 'Enter: another address. Ctrl+C: end.',
    practice: 'The practice tenant runs: nothing here reaches Microsoft. Its portal: {portal}',
    practiceNotStarted: 'The practice tenant could not be started: {reason}',
    practiceEnded: 'The practice tenant has ended, so Sendproof ends too. What you entered is kept.',
    portTaken: 'Port {port} is taken by another program. Name another one with `--port`, or none.',
    portRefused: 'Port {port} may not be used by this account. Name one above 1023 with `--port`, or none.',
  },
  host: {
    signedOutTitle: 'This browser is not signed in to Sendproof',
    signedOutText:
      'Open the address that Sendproof printed where it was started. No address left? Press Enter there, or start Sendproof again.',
    usedAddressTitle: 'This address has been used',
    usedAddressText:
      'Each address opens Sendproof once, in one browser. Press Enter where Sendproof was started and open the new address, or start Sendproof again.',
    notFoundTitle: 'There is no such page',
    notFoundText: 'Go back to the start page of Sendproof: the same address without anything after the port.',
    wrongHostTitle: 'This is not the address of Sendproof',
    gone: 'Sendproof no longer answers: it has ended. Start it again; nothing that was saved is lost.',
    untrusted: "A call from a page that is not Sendproof's own was refused.",
    wrongHostText:
      'Sendproof answers only to the address it printed where it was started, with 127.0.0.1 and its own port.',
  },
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    help: '&Help',
    practiceOn: 'Open the &practice tenant',
    practiceOff: 'Leave the &practice tenant',
    practicePortal: "Open the practice tenant's p&ortal",
    dataFolder: 'Show the &data folder',
    quit: '&Quit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    reload: '&Reload',
    actualSize: '&Actual size',
    zoomIn: 'Zoom &in',
    zoomOut: 'Zoom &out',
    fullScreen: '&Full screen',
    about: '&About Sendproof',
    aboutText: 'Version {version}',
  },
} as const;
