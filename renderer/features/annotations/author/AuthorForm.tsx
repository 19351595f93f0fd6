import { useState, type FormEvent, type ReactNode } from 'react';
import { AuthorRole, type Author } from '../../../../shared/domain/author.ts';
import { authorRoleWords } from '../../../../shared/words/notes.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words.ts';
import styles from './AuthorForm.module.css';
import { authorWords } from './words.ts';

type AuthorFormProps = {
  readonly id: string;
  readonly author: Author;
  readonly onSave: (fields: Pick<Author, 'name' | 'role'>) => void;
  readonly autoFocus?: boolean;
  readonly children?: ReactNode;
};

/** Name and capacity of whoever writes on this computer. */
export function AuthorForm({ id, author, onSave, autoFocus = false, children }: AuthorFormProps) {
  const w = useWords(authorWords);
  const roles = useWords(authorRoleWords);
  const [name, setName] = useState(author.name);
  const [role, setRole] = useState(author.role);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') onSave({ name: name.trim(), role });
  };
  return (
    <form id={id} className={styles['form']} onSubmit={submit} noValidate>
      <TextField
        label={w.name}
        value={name}
        onChange={setName}
        autoFocus={autoFocus}
        maxLength={200}
        error={isTried && name.trim() === '' ? w.nameMissing : undefined}
      />
      <SelectField
        label={w.role}
        value={role}
        options={AuthorRole.options.map((value) => ({ value, label: roles[value] }))}
        onChange={setRole}
      />
      {children}
    </form>
  );
}
