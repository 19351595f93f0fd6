import { loud } from './loud.ts';

const SIZE = { width: 1920, height: 1080 };
const AREA = { x: 0, y: 0, ...SIZE };
const display = { id: 1, bounds: AREA, workArea: AREA, size: SIZE, workAreaSize: SIZE, scaleFactor: 1, rotation: 0 };

/** One ordinary display; the real ones are not known to the host. */
export const screen = loud('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
});
