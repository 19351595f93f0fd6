// Before any schema is used.
import './no-eval.ts';
// First, since the first stylesheet decides the order of the layers.
import './styles/base.css';
import './styles/tokens.css';
import './styles/fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './app/Root.tsx';
import { createQueryClient, followChanges } from './queries.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html holds an element with the id root.');

const client = createQueryClient();
followChanges(client);
createRoot(place).render(
  <StrictMode>
    <Root client={client} />
  </StrictMode>,
);
