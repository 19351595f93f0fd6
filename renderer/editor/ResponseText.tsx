import type { Ref } from 'react';
import styles from './response-text.module.css';

/** The place on the page where an answer's editor stands. What is inside belongs to ProseMirror. */
export const ResponseText = ({ placeRef }: { readonly placeRef: Ref<HTMLDivElement> }) => <div ref={placeRef} className={styles['text']} />;
