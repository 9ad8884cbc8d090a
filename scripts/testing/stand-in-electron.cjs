const { EventEmitter } = require('node:events');
const Module = require('node:module');
const { spawn } = require('node:child_process');

/**
 * A stand-in for Electron, so that the built desktop program can be started where Electron's runtime is not: it opens the
 * "window", loads its page, makes the calls in STAND_IN_CALLS as that page would, tells all it sees as lines of JSON, and closes the
 * window when every call is answered and the menu was set STAND_IN_MENUS times. It proves that the bundle is whole and puts its parts together in the right order; what only
 * Chromium can prove is for the desktop tests.
 */

const tell = (what, facts) => process.stdout.write(`${JSON.stringify({ what, ...facts })}\n`);
const page = { url: 'app://sendproof/', parent: null };
const calls = JSON.parse(process.env.STAND_IN_CALLS ?? '[]');

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  getName: () => 'Sendproof',
  getVersion: () => '0.0.0',
  getPreferredSystemLanguages: () => ['ro-RO'],
  setPath: (name, path) => tell('path', { name, path }),
  setAppUserModelId: (id) => tell('program', { id }),
  enableSandbox: () => tell('sandbox'),
  requestSingleInstanceLock: () => true,
  whenReady: async () => undefined,
  exit: (code) => process.exit(code),
  quit() {
    let isHeld = false;
    const hold = () => {
      isHeld = true;
    };
    app.emit('will-quit', { preventDefault: hold });
    if (isHeld) return;
    tell('quit');
    process.exit(0);
  },
});

const ipcMain = new EventEmitter();
let answerPage;
let window;
let menusToCome = Number(process.env.STAND_IN_MENUS ?? 1);
const unanswered = new Set(calls.map(({ id }) => id));

function closeWhenAllIsSeen() {
  if (!window || unanswered.size > 0 || menusToCome > 0) return;
  setImmediate(() => {
    window.emit('close');
    window.emit('closed');
    app.emit('window-all-closed');
  });
}

class BrowserWindow extends EventEmitter {
  constructor(options) {
    super();
    tell('window', { preferences: options.webPreferences });
    window = this;
    this.webContents = Object.assign(new EventEmitter(), {
      isDestroyed: () => false,
      setWindowOpenHandler: () => tell('guarded'),
      send: (_channel, frame) => this.take(frame),
    });
    app.emit('web-contents-created', {}, this.webContents);
  }

  take(frame) {
    tell('frame', { frame });
    if (frame.kind === 'answer' && unanswered.delete(frame.id)) closeWhenAllIsSeen();
  }

  async loadURL(url) {
    const response = answerPage({ url, method: 'GET' });
    tell('page', { status: response.status, policy: response.headers.get('content-security-policy') });
    this.emit('ready-to-show');
    for (const call of calls)
      setImmediate(() => ipcMain.emit('sendproof', { senderFrame: page, reply: () => undefined }, call));
  }

  show() {}
  isMaximized() {
    return false;
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
}

/** A utility process: no standard input, a port to its parent. */
function fork(module, parameters) {
  const begin = `
    process.parentPort = { once: (_event, listener) => process.on('message', listener) };
    process.argv.splice(1, 0, ${JSON.stringify(module)});
    require(${JSON.stringify(module)});
  `;
  const child = spawn(process.execPath, ['-e', begin, '--', ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return Object.assign(child, { postMessage: (message) => child.send(message) });
}

class Notification extends EventEmitter {
  static isSupported = () => true;
  constructor(notice) {
    super();
    this.notice = notice;
  }
  show() {
    tell('notification', { notice: this.notice });
  }
}

const electron = {
  app,
  Notification,
  BrowserWindow,
  ipcMain,
  clipboard: { writeText: async () => undefined, readText: async () => '', clear: async () => undefined },
  dialog: { showErrorBox: (_title, sentence) => tell('error', { sentence }) },
  Menu: {
    buildFromTemplate: (template) => template,
    setApplicationMenu(menu) {
      tell('menu', { labels: menu.map(({ label }) => label) });
      menusToCome -= 1;
      closeWhenAllIsSeen();
    },
  },
  nativeTheme: { shouldUseDarkColors: false },
  protocol: {
    registerSchemesAsPrivileged: () => undefined,
    handle(_scheme, handler) {
      answerPage = handler;
    },
  },
  safeStorage: { isAsyncEncryptionAvailable: async () => false },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  session: {
    defaultSession: {
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
    },
  },
  shell: { openExternal: async () => undefined, openPath: async () => '' },
  utilityProcess: { fork },
};

process.resourcesPath = process.env.STAND_IN_RESOURCES;
const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
