import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useBook } from '../api';
import styles from '../listings.module.css';
import { useBookWords } from './words';
import { BookEditor } from './book-editor';
import { BookView } from './book-view';
import { RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';

/** The lists as configuration: the coordinator writes it, the members read what is asked and why. */
export function BookPage() {
  const { allianceId = '' } = useParams();
  const t = useBookWords();
  const alliance = useAlliance(allianceId);
  const { data, error, refetch } = useBook(allianceId);
  const [editing, setEditing] = useState(false);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  const may = data?.may['listing-book.set'] === true;
  return (
    <div className={styles.page}>
      <Link to={`/alliances/${allianceId}/listings`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{data === undefined ? t('about') : data.isOwn ? t('own') : t('usual')}</p>
        {may && !editing && (
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
      </header>
      {data === undefined ? (
        error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />
      ) : editing ? (
        <BookEditor allianceId={allianceId} answer={data} done={() => setEditing(false)} />
      ) : (
        <>
          {!may && <p className={styles.quiet}>{t('readOnly')}</p>}
          <BookView book={data.book} />
        </>
      )}
    </div>
  );
}
