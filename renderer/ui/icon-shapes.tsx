import type { ReactNode } from 'react';

const dot = (x: number, y: number): ReactNode => <circle cx={x} cy={y} r="0.9" fill="currentColor" stroke="none" />;

/** Drawn for this program on a grid of 16, stroke 1.5, round ends. */
export const iconShapes = {
  grip: (
    <>
      {dot(6, 4)}
      {dot(10, 4)}
      {dot(6, 8)}
      {dot(10, 8)}
      {dot(6, 12)}
      {dot(10, 12)}
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  'zoom-out': <path d="M3 8h10" />,
  'fit-width': <path d="M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2" />,
  pages: <path d="M5.5 4.5v-2.75h8v9.5h-3M2.5 4.5h8v9.75h-8zM4.75 7.5h3.5M4.75 10h3.5" />,
  'text-block': <path d="M2.25 2.25h11.5v11.5H2.25zM5 5.5h6M5 8h6M5 10.5h3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  'skip-over': <path d="M2.5 11.5c1-5.5 8.5-6.5 10.5-1M13.25 6.75v3.75H9.5M4.5 13h7" />,
  missing: <circle cx="8" cy="8" r="5.25" strokeDasharray="2.6 2.2" />,
  check: <path d="m3 8.5 3.4 3.4L13 4.6" />,
  'chevron-down': <path d="m4 6 4 4 4-4" />,
  'chevron-right': <path d="m6 4 4 4-4 4" />,
  'chevron-left': <path d="M10 4 6 8l4 4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  trash: <path d="M2.75 4.25h10.5M6.25 4.25v-1.5h3.5v1.5M4 4.25l.6 9h6.8l.6-9M6.75 7v3.75M9.25 7v3.75" />,
  edit: <path d="m2.75 13.25.6-2.9 7.6-7.6 2.3 2.3-7.6 7.6zM9.3 4.4l2.3 2.3" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6h7a3.75 3.75 0 0 1 0 7.5H6" />,
  redo: <path d="m10.5 3 3 3-3 3M13.5 6h-7a3.75 3.75 0 0 0 0 7.5H10" />,
  quote: <path d="M6.5 4.25H3v3.5h3.5zM6.5 7.75c0 2.1-1 3.3-2.9 4M13 4.25H9.5v3.5H13zM13 7.75c0 2.1-1 3.3-2.9 4" />,
  citation: (
    <path d="M5.5 3.25H2.75V6H5.5zM5.5 6c0 1.7-.85 2.7-2.4 3.25M11 3.25H8.25V6H11zM11 6c0 1.7-.85 2.7-2.4 3.25M12 9.5v5M9.5 12h5" />
  ),
  sources: <path d="M3 2.75h2.5v10.5H3zM5.5 2.75H8v10.5H5.5zM9 4.25l2.4-.65 2.6 9.65-2.4.65z" />,
  document: <path d="M3.5 1.75h5.75L12.5 5v9.25h-9zM9.25 1.75V5h3.25M5.75 8h4.5M5.75 10.75h4.5" />,
  note: <path d="M2.75 2.75h10.5v7.5l-3 3h-7.5zM13.25 10.25h-3v3M5.25 6h5.5M5.25 8.75h3" />,
  comment: <path d="M2 3h12v8H8.25L5 13.75V11H2zM5 6h6M5 8.25h3.5" />,
  suggest: <path d="M2.5 13.25h6M2.9 10.6l.5-2.4 6.1-6.1 2 2-6.1 6.1zM11.5 9.5v4.25M9.4 11.6h4.2" />,
  export: <path d="M8 10V2.5M5 5.25l3-3 3 3M5 7.5H3v6.25h10V7.5h-2" />,
  upload: <path d="M8 10.5V3M4.75 6 8 2.75 11.25 6M2.75 10.75v2.5h10.5v-2.5" />,
  folder: <path d="M1.75 12.75v-9.5h4.5L7.75 5h6.5v7.75z" />,
  warning: (
    <>
      <path d="M8 2.25 14.25 13.5H1.75zM8 6.5v3" />
      {dot(8, 11.5)}
    </>
  ),
  stop: (
    <>
      <path d="M5.5 1.75h5l3.75 3.75v5l-3.75 3.75h-5L1.75 10.5v-5zM8 4.75v4" />
      {dot(8, 11.25)}
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.5V11" />
      {dot(8, 5.1)}
    </>
  ),
  bold: <path d="M4.75 2.75h4a2.6 2.6 0 0 1 0 5.25h-4zM4.75 8h4.6a2.63 2.63 0 0 1 0 5.25h-4.6z" strokeWidth="1.9" />,
  italic: <path d="M7 2.75h4.5M4.5 13.25H9M9.5 2.75l-3 10.5" />,
  underline: <path d="M4.5 2.5v5a3.5 3.5 0 0 0 7 0v-5M3.75 13.5h8.5" />,
  strike: (
    <path d="M2.5 8h11M11.2 4.75C11 3.25 9.75 2.5 8 2.5c-1.9 0-3.2 1-3.2 2.5 0 .9.3 1.5.9 2M4.75 11c.2 1.6 1.5 2.5 3.35 2.5 1.9 0 3.2-1 3.2-2.5 0-.4-.1-.7-.2-1" />
  ),
  'bullet-list': (
    <>
      <path d="M6 4h7.5M6 8h7.5M6 12h7.5" />
      {dot(3, 4)}
      {dot(3, 8)}
      {dot(3, 12)}
    </>
  ),
  'numbered-list': (
    <>
      <path d="M7 4h6.5M7 8h6.5M7 12h6.5" />
      <path d="m2.25 3.1 1-.7v3.5M2.1 10.6c.1-.6.5-.9 1-.9.6 0 1.05.35 1.05.9 0 .85-2.1 1.6-2.1 2.7h2.2" strokeWidth="1.2" />
    </>
  ),
  superscript: <path d="m2.75 5 5.5 7.5M8.25 5l-5.5 7.5M10.75 3.1c.2-.7.8-1.1 1.4-1.1.8 0 1.4.5 1.4 1.2 0 1.2-2.8 2-2.8 3.3h2.9" />,
  subscript: <path d="M2.75 3.5 8.25 11M8.25 3.5 2.75 11M10.75 10.6c.2-.7.8-1.1 1.4-1.1.8 0 1.4.5 1.4 1.2 0 1.2-2.8 2-2.8 3.3h2.9" />,
  footnote: <path d="M2.5 4.5h6M2.5 8h6M2.5 11.5h11M11.25 3.2l1.25-.7v4.75" />,
  table: <path d="M2 3h12v10H2zM2 6.25h12M2 9.6h12M6 6.25V13M10 6.25V13" />,
  picture: (
    <>
      <path d="M2 3h12v10H2zM2.5 11.5l3.5-3.75 2.5 2.5 2-1.75 3 3" />
      {dot(10.5, 6)}
    </>
  ),
  rule: <path d="M2.5 8h11M2.5 4h4M9.5 4h4M2.5 12h4M9.5 12h4" />,
  'page-break': <path d="M3.5 5.5V1.75h9V5.5M3.5 10.5v3.75h9V10.5M1.75 8h2M6.75 8h2.5M12.25 8h2" />,
  indent: <path d="M2.5 3.5h11M7.5 8h6M2.5 12.5h11M2.5 6.25 4.75 8 2.5 9.75" />,
  outdent: <path d="M2.5 3.5h11M7.5 8h6M2.5 12.5h11M4.75 6.25 2.5 8l2.25 1.75" />,
  'clear-formatting': <path d="M4 3h8.5M8.25 3 6.5 10M3 13h6M10.25 9.75l3.5 3.5M13.75 9.75l-3.5 3.5" />,
  link: (
    <path d="M6.75 9.25a2.5 2.5 0 0 0 3.55 0l2.2-2.2a2.51 2.51 0 0 0-3.55-3.55l-.9.9M9.25 6.75a2.5 2.5 0 0 0-3.55 0l-2.2 2.2a2.51 2.51 0 0 0 3.55 3.55l.9-.9" />
  ),
  support: (
    <path d="M5.25 7.25 7.75 2.2c1 0 1.6.7 1.5 1.7L9 6.25h3.4c.8 0 1.3.7 1.15 1.5l-.85 4.4c-.1.6-.6 1-1.2 1H5.25M5.25 7.25H2.5v5.9h2.75z" />
  ),
  concern: (
    <>
      <path d="M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3zM8 4.9v3.8" />
      {dot(8, 11)}
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.4a1.75 1.75 0 1 1 2.9 1.3C8.5 8.2 8 8.5 8 9.2" />
      {dot(8, 11.3)}
    </>
  ),
  amendment: <path d="M2.75 5h9M9.25 2.5l2.5 2.5-2.5 2.5M13.25 11h-9M6.75 8.5 4.25 11l2.5 2.5" />,
  'fact-check': (
    <>
      <circle cx="7" cy="7" r="4.75" />
      <path d="m10.5 10.5 3 3M5 7.1l1.5 1.4 2.6-2.8" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  more: (
    <>
      {dot(3.5, 8)}
      {dot(8, 8)}
      {dot(12.5, 8)}
    </>
  ),
  clipboard: <path d="M5.75 3h-2.5v11h9.5V3h-2.5M5.75 1.75h4.5v2.5h-4.5zM5.75 7.5h4.5M5.75 10.25h4.5" />,
  outline: <path d="M2.5 3.5h11M5.25 8h8.25M8 12.5h5.5" />,
  book: <path d="M8 4C6.5 2.9 4.5 2.6 2 2.75v9.75c2.5-.15 4.5.15 6 1.25 1.5-1.1 3.5-1.4 6-1.25V2.75C11.5 2.6 9.5 2.9 8 4zM8 4v9.75" />,
  pen: <path d="m2.75 13.25 1.5-6L9.5 5.5l1 1-1.75 5.25zM2.75 13.25 7 9M9.5 5.5l2.25-2.75 1.5 1.5L10.5 6.5" />,
  moon: <path d="M13.25 9.6A5.6 5.6 0 0 1 6.4 2.75a5.6 5.6 0 1 0 6.85 6.85z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.5" y="3.75" width="13" height="8.5" rx="1.25" />
      <path d="M5.25 9.75h5.5M4.25 6.75h.1M6.75 6.75h.1M9.25 6.75h.1M11.75 6.75h.1" />
    </>
  ),
  'arrow-back': <path d="M6.75 3.5 2.5 8l4.25 4.5M2.5 8h11" />,
  external: <path d="M9 2.75h4.25V7M13.25 2.75 7.5 8.5M11.5 9.5v3.75H2.75V4.5H6.5" />,
  sidebar: <path d="M1.75 2.75h12.5v10.5H1.75zM6 2.75v10.5" />,
  settings: (
    <>
      <path d="M2 4.75h6.5M12 4.75h2M2 11.25h2M7.5 11.25H14" />
      <circle cx="10.25" cy="4.75" r="1.75" />
      <circle cx="5.75" cy="11.25" r="1.75" />
    </>
  ),
  library: <path d="M2.25 2.75h4.5v4.5h-4.5zM9.25 2.75h4.5v4.5h-4.5zM2.25 9.25h4.5v4.5h-4.5zM9.25 9.25h4.5v4.5h-4.5z" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof iconShapes;
