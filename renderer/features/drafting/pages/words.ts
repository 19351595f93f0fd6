import { defineWords } from '../../../../shared/words/words.ts';

export const pageWords = defineWords(
  {
    show: 'Vis sider',
    hide: 'Vis teksten',
    label: 'Sider, som de udskrives',
    of: (page: string, count: string) => `Side ${page} af ${count}`,
    goTo: (page: string) => `Side ${page}: gå til stedet i teksten`,
    larger: 'Større',
    smaller: 'Mindre',
    fit: 'Tilpas bredden',
    percent: (percent: string) => `${percent} %`,
    setting: 'Sætter siderne',
    stale: 'Siderne nedenfor er fra før den seneste ændring. Teksten er gemt som altid.',
    notSet: (reason: string) => `Siderne kan ikke vises: ${reason}`,
    close: 'Luk siderne',
  },
  {
    show: 'Show pages',
    hide: 'Show the text',
    label: 'Pages as they are printed',
    of: (page, count) => `Page ${page} of ${count}`,
    goTo: (page) => `Page ${page}: go to the place in the text`,
    larger: 'Larger',
    smaller: 'Smaller',
    fit: 'Fit the width',
    percent: (percent) => `${percent} %`,
    setting: 'Setting the pages',
    stale: 'The pages below are from before the latest change. The text is saved as always.',
    notSet: (reason) => `The pages cannot be shown: ${reason}`,
    close: 'Close the pages',
  },
);
