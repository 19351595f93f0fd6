import type { HearingId } from '../../../../shared/domain/ids.ts';
import { firstChoice, type PanelChoice } from './use-note-panel.ts';

/** What the panel showed of each hearing when one last left it, while the window is open. */
const choices = new Map<HearingId, PanelChoice>();

export const rememberedChoice = (hearingId: HearingId): PanelChoice => choices.get(hearingId) ?? firstChoice;

export const rememberChoice = (hearingId: HearingId, choice: PanelChoice): void => void choices.set(hearingId, choice);
