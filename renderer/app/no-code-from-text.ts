import { config } from 'zod';

// The content policy forbids making code from text, which zod otherwise tries for speed when a schema is made.
// So this runs before any module that makes one: it is the first import of the program.
config({ jitless: true });
