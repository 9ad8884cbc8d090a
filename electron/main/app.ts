import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { type Application, applicationFolder, openApplication } from '../../core/application.ts';
import { createLog } from '../../core/node-ports/log.ts';
import { readPageFiles } from '../../core/page/page-files.ts';
import type { Log } from '../../core/ports.ts';
import type { Failure } from '../../shared/outcome.ts';
import { chooseLanguage, type Language, type Translate, translatorFor } from '../../shared/text/index.ts';
import { watchCall } from './call-watch.ts';
import { readDesktopOptions } from './desktop-options.ts';
import { expiryNotice } from './expiry-notice.ts';
import { guardContents, guardSession } from './guard-contents.ts';
import { createIpcLink } from './link.ts';
import { menuTemplate } from './menu.ts';
import { electronPorts, openInBrowser } from './ports.ts';
import { launchInUtilityProcess } from './practice-launch.ts';
import { createPageHandler, pageScheme } from './protocol.ts';
import { openWindow } from './window.ts';

/** The desktop program, in the order in which it happens. Every decision lies in a file of its own, tested without Electron. */

const dist = join(import.meta.dirname, '..');
const options = readDesktopOptions(process.argv.slice(app.isPackaged ? 1 : 2));
const folder = applicationFolder(process.env, options.practice);
const log: Log = createLog(join(folder, 'log.jsonl'), () => new Date());
let window: BrowserWindow | undefined;

function systemLanguage(): Language {
  return chooseLanguage([process.env.SENDPROOF_LANG, ...app.getPreferredSystemLanguages()]);
}

async function openEverything(): ReturnType<typeof openApplication> {
  const launch = launchInUtilityProcess(utilityProcess.fork, join(dist, 'electron/practice-child.cjs'));
  return openApplication({
    environment: process.env,
    recipes: join(dist, 'recipes'),
    version: app.getVersion(),
    language: options.language ?? systemLanguage(),
    cloud: options.cloud,
    practice: options.practice ? { launch, scenario: options.scenario } : undefined,
    ownPorts: (files) => electronPorts(process.env, files, log),
  });
}

async function translator(application: Application): Promise<Translate> {
  const info = await application.host.handlers['app.info']({});
  return translatorFor(info.ok ? chooseLanguage([info.value.language]) : systemLanguage());
}

/** Practice begins and ends with a new start: nothing of one world stays in the other. */
function togglePractice(): void {
  app.relaunch({
    args: [
      ...(app.isPackaged ? [] : [app.getAppPath()]),
      ...(options.practice ? [] : ['--practice']),
      ...(options.language ? ['--lang', options.language] : []),
    ],
  });
  app.quit();
}

async function showMenu(application: Application): Promise<void> {
  const t = await translator(application);
  const portal = application.practice?.portal;
  const actions = {
    togglePractice,
    openPortal: portal === undefined ? undefined : () => void openInBrowser(portal),
    showDataFolder: () => void shell.openPath(application.ports.files.folder),
    showAbout: () =>
      void dialog.showMessageBox({
        type: 'info',
        title: t('app.name'),
        message: t('app.name'),
        detail: t('menu.aboutText', { version: app.getVersion() }),
      }),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(t, actions)]));
}

async function showWindow(application: Application): Promise<void> {
  const t = await translator(application);
  const wishes = {
    title: t('app.name'),
    preload: join(dist, 'electron/preload.cjs'),
    dark: nativeTheme.shouldUseDarkColors,
  };
  window = await openWindow(wishes, application.ports.files);
  window.once('closed', () => {
    window = undefined;
  });
}

/** Told once a start, by the system itself: the person may have the window open and look elsewhere. */
async function tellOfExpiry(application: Application): Promise<void> {
  if (!Notification.isSupported()) return;
  const setups = await application.host.handlers['setup.list']({});
  if (!setups.ok) return;
  const notice = expiryNotice(setups.value, new Date(), await translator(application));
  if (!notice) return;
  const notification = new Notification(notice);
  notification.on('click', focusWindow);
  notification.show();
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function failWith(sentence: string): void {
  dialog.showErrorBox(app.getName(), sentence);
  app.exit(1);
}

function sentenceFor(failure: Failure): string {
  const t = translatorFor(options.language ?? systemLanguage());
  return failure.kind === 'refused' ? t(failure.message) : failure.diagnosis.raw;
}

/** What runs is cancelled and the practice tenant ended before the program goes. */
function stopBeforeQuitting(application: Application): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void application.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  void application.practice?.ended.then(() => {
    if (!stopped && window) failWith(translatorFor(systemLanguage())('start.practiceEnded'));
  });
}

async function run(): Promise<void> {
  guardSession(session.defaultSession);
  protocol.handle(pageScheme.scheme, createPageHandler(await readPageFiles(join(dist, 'renderer'))));
  const opened = await openEverything();
  if (!opened.ok) return failWith(sentenceFor(opened.failure));
  const application = opened.value;
  const link = createIpcLink(ipcMain, () => window?.webContents, log);
  application.host.attach(watchCall(link, 'app.prefer', () => void showMenu(application)));
  stopBeforeQuitting(application);
  app.on('activate', () => {
    if (!window) void showWindow(application);
  });
  await showMenu(application);
  await showWindow(application);
  await tellOfExpiry(application);
}

app.setPath('userData', join(folder, 'window'));
// Windows shows notifications only of programs it knows by the id of their installation.
app.setAppUserModelId('io.sendproof.desktop');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([pageScheme]);
app.on('web-contents-created', (_event, contents) =>
  guardContents(contents, { openInBrowser: (address) => void openInBrowser(address), log }),
);
// A certificate that does not fit is never waved through; the page itself needs none.
app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
  event.preventDefault();
  callback(false);
});
app.on('second-instance', focusWindow);
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

if (app.requestSingleInstanceLock())
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      log.error('electron.start', { error: String(error) });
      failWith(String(error));
    });
else app.quit();
