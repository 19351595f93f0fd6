import { config } from 'zod';

/** The page's policy forbids making code from text; zod would try, be refused, and the console would say so. */
config({ jitless: true });
