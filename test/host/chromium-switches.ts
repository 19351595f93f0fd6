/** What decides Chromium's command line. */
export interface ChromiumOptions {
  readonly profileFolder: string;
  readonly language: string;
  readonly headed: boolean;
  readonly headlessOnly: boolean;
  /** Root and most containers cannot have Chromium's sandbox. */
  readonly sandbox: boolean;
  /** Whether to open the port that Playwright drives the pages through. */
  readonly debuggingPort: boolean;
  /** Hot reload from Vite's server: the one host that may be looked up. */
  readonly devHost: string | undefined;
}

/** Features that talk to a server on their own, or that make a window behave unlike Electron's. */
const OFF = [
  'AimEnabled',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/** A port where nothing listens: what would go out is refused here, and names are left to it to look up. */
const NOWHERE = 'socks5://127.0.0.1:1';

/**
 * No name resolves and no connection opens. A visible window warns of resolver rules in a bar that no user should see; a
 * proxy that is not there does the same without one.
 */
const sealed = (headed: boolean, devHost: string | undefined): readonly string[] =>
  headed
    ? [`--proxy-server=${NOWHERE}`, `--proxy-bypass-list=<-loopback>${devHost === undefined ? '' : `;${devHost}`}`]
    : [`--host-resolver-rules=MAP * ~NOTFOUND${devHost === undefined ? '' : `, EXCLUDE ${devHost}`}`, '--no-proxy-server'];

/** Nothing that would ask a server for anything. */
const SILENT: readonly string[] = [
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-edgeupdater',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-updater-scheduler',
  '--dns-prefetch-disable',
  '--metrics-recording-only',
  '--no-pings',
  `--disable-features=${OFF.join(',')}`,
];

/** The profile's folder comes last so that the same list starts a second command on the same Chromium. */
export function chromiumSwitches(options: ChromiumOptions): readonly string[] {
  return [
    ...sealed(options.headed, options.devHost),
    ...SILENT,
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-hang-monitor',
    '--disable-infobars',
    '--disable-popup-blocking',
    '--edge-skip-compat-layer-relaunch',
    '--force-color-profile=srgb',
    '--hide-crash-restore-bubble',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-service-autorun',
    '--no-startup-window',
    '--password-store=basic',
    '--use-mock-keychain',
    '--remote-debugging-pipe',
    `--lang=${options.language}`,
    ...(options.debuggingPort ? ['--remote-debugging-port=0'] : []),
    ...(options.headed ? [] : ['--headless', '--disable-gpu', '--disable-dev-shm-usage']),
    ...(options.headlessOnly ? ['--no-zygote'] : []),
    // For root only: older versions then show no warning bar with --test-type, newer ones do all the same.
    ...(options.sandbox ? [] : ['--no-sandbox', '--test-type']),
    `--user-data-dir=${options.profileFolder}`,
  ];
}
