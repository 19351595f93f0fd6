import { failureOf, useRequest } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { useWords } from '../../../words.ts';
import { AuthorForm } from './AuthorForm.tsx';
import { useDescribeAuthor } from './use-describe-author.ts';
import { authorWords } from './words.ts';

const FORM = 'my-name';

/** One's own name and capacity, from the settings. */
export function AuthorDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(authorWords);
  const self = useRequest('author.self', {});
  const describe = useDescribeAuthor();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.why}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={self.data === undefined}>
            {w.save}
          </Button>
        </>
      }
    >
      {self.isError && <FailureNotice failure={failureOf(self.error)} onRetry={() => void self.refetch()} />}
      {self.data !== undefined && (
        <AuthorForm
          id={FORM}
          author={self.data}
          autoFocus
          onSave={(fields) => void describe(fields).then((isSaved) => isSaved && onClose())}
        />
      )}
    </Dialog>
  );
}
