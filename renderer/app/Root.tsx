import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The outermost frame: catches what even the frame of the program could not. */
export function Root({ client }: { readonly client: QueryClient }) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
