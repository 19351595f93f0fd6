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

/** Nothing that would ask a server for anything, and no name that resolves if something did. */
const silent = (devHost: string | undefined): readonly string[] => [
  `--host-resolver-rules=MAP * ~NOTFOUND${devHost === undefined ? '' : `, EXCLUDE ${devHost}`}`,
  '--no-proxy-server',
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
    ...silent(options.devHost),
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
    // Chromium shows a warning bar about its own missing sandbox; --test-type takes it away.
    ...(options.sandbox ? [] : ['--no-sandbox', '--test-type']),
    `--user-data-dir=${options.profileFolder}`,
  ];
}
