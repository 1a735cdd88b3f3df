import { Button } from 'antd';
import { Link } from 'react-router';
import { Problem, sentenceOf } from '@/lib/http';
import { EmptyState } from './empty-state';
import { useComponentWords } from './words';

/** What happened, in a sentence, and what to do. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useComponentWords();
  if (error instanceof Problem && (error.isMissing || error.isForbidden)) {
    return <Missing />;
  }

  return (
    <div role="alert">
      <EmptyState title={t('troubleTitle')} text={sentenceOf(error)} action={retry && <Button onClick={retry}>{t('retry')}</Button>} />
    </div>
  );
}

/** There is no such thing; alone on the page it is what the page is called. */
export function Missing({ whole = false }: { whole?: boolean }) {
  const t = useComponentWords();
  return (
    <EmptyState
      heading={whole ? 'h1' : 'h2'}
      title={t('missingTitle')}
      text={t('missingText')}
      action={
        <Link to="/">
          <Button>{t('home')}</Button>
        </Link>
      }
    />
  );
}
