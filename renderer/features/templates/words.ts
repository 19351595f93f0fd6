import type { BuiltInTemplate } from '../../../shared/response/built-in-templates.ts';
import { defineWords } from '../../../shared/words/words.ts';

const da: Readonly<Record<BuiltInTemplate, { readonly name: string; readonly about: string }>> = {
  'association-letter': { name: 'Foreningsbrev', about: 'Brev med generelle og specifikke bemærkninger. Det sædvanlige valg.' },
  'short-answer': { name: 'Kort svar', about: 'Højst to sider: holdningen først, så de vigtigste bemærkninger.' },
  'joint-answer': { name: 'Fælles svar', about: 'Flere organisationer svarer sammen og skriver under hver for sig.' },
  citizen: { name: 'Borgersvar', about: 'Ét menneskes egne bemærkninger, skrevet i jeg-form.' },
  'comment-table': { name: 'Høringsskema', about: 'Tabel med punkt, side, bemærkning og forslag, udfyldt fra noterne.' },
};

const en: Readonly<Record<BuiltInTemplate, { readonly name: string; readonly about: string }>> = {
  'association-letter': { name: 'Association’s letter', about: 'A letter with general and specific remarks. The usual choice.' },
  'short-answer': { name: 'Short answer', about: 'Two pages at most: the stance first, then the most important remarks.' },
  'joint-answer': { name: 'Joint answer', about: 'Several organisations answer together, and each signs.' },
  citizen: { name: 'Citizen’s answer', about: 'One person’s own remarks, written in the first person.' },
  'comment-table': { name: 'Comment table', about: 'A table of point, page, remark and proposal, filled in from the notes.' },
};

export const templateWords = defineWords(
  {
    title: 'Nyt høringssvar',
    choose: 'Begynd med',
    builtIn: da,
    own: 'Egen skabelon',
    sender: 'Afsender',
    unnamed: 'Afsender uden navn',
    cancel: 'Annullér',
    begin: 'Begynd høringssvar',
    preview: (name: string) => `Første side af »${name}«`,
    previewing: 'Viser første side',
    noPreview: 'Første side kan ikke vises nu. Skabelonen kan bruges alligevel.',
    rename: 'Omdøb skabelon…',
    remove: 'Slet skabelon',
    removed: (name: string) => `Skabelonen »${name}« er slettet`,
    renamed: (name: string) => `Skabelonen hedder nu »${name}«`,
    renaming: {
      title: 'Omdøb skabelon',
      label: 'Skabelonens navn',
      confirm: 'Gem navn',
      cancel: 'Annullér',
      empty: 'Skriv et navn.',
    },
  },
  {
    title: 'New answer',
    choose: 'Begin with',
    builtIn: en,
    own: 'Own template',
    sender: 'Sender',
    unnamed: 'Sender without a name',
    cancel: 'Cancel',
    begin: 'Begin the answer',
    preview: (name) => `First page of “${name}”`,
    previewing: 'Showing the first page',
    noPreview: 'The first page cannot be shown now. The template can be used all the same.',
    rename: 'Rename template…',
    remove: 'Delete template',
    removed: (name) => `The template “${name}” has been deleted`,
    renamed: (name) => `The template is now called “${name}”`,
    renaming: {
      title: 'Rename template',
      label: 'Name of the template',
      confirm: 'Save name',
      cancel: 'Cancel',
      empty: 'Write a name.',
    },
  },
);
