import { LoudEmitter } from './loud.ts';

type ThemeSource = 'system' | 'light' | 'dark';

class NativeTheme extends LoudEmitter {
  #source: ThemeSource = 'system';
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;

  get themeSource(): ThemeSource {
    return this.#source;
  }

  /** Pages follow: each listens to `updated`. */
  set themeSource(source: ThemeSource) {
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  /** The system's own choice is not known to the host, so `system` counts as light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme('nativeTheme');
// Every page listens for as long as it lives.
nativeTheme.setMaxListeners(0);
