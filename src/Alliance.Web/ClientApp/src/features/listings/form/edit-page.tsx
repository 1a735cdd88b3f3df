import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { listingPath, listingQuery, staleAfter, useBook } from '../api';
import type { ListBook, ListingDetail } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { answering, bodyOf, draftOf } from './draft';
import { ListingForm } from './listing-form';
import { handOver } from './pending-files';
import { placeOfProblem, type Refusal } from './problem-place';
import { RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { useAlliance } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** Changing what was posted, or posting what was put aside. */
export function EditListingPage() {
  const { allianceId = '', listingId = '' } = useParams();
  const t = useListingWords();
  const book = useBook(allianceId);
  const { data, error, refetch } = useQuery(listingQuery(listingId));
  useDocumentTitle(t('formEdit'));
  return (
    <div className={styles.page}>
      <Link to={`/alliances/${allianceId}/listings/${listingId}`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <h2 className={styles.formHead}>{t('formEdit')}</h2>
      {data === undefined || book.data === undefined ? (
        error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <Filling key={listingId} listing={data.listing} book={book.data.book} />
      )}
    </div>
  );
}

function Filling({ listing, book }: { listing: ListingDetail; book: ListBook }) {
  const t = useListingWords();
  const navigate = useNavigate();
  const { item } = listing;
  const alliance = useAlliance(item.allianceId);
  const [draft, setDraft] = useState(() => draftOf(listing));
  const [version] = useState(item.version);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const category = book.categories.find((each) => each.code === draft.category);
  const body = () => bodyOf(answering(draft, category));
  const isDraft = item.status === 'draft';
  const here = `/alliances/${item.allianceId}/listings/${item.id}`;
  const send = useCommand<'save' | 'draft'>(
    (how) =>
      !isDraft
        ? { method: 'PUT', path: listingPath(item.allianceId, item.id), body: body(), version }
        : how === 'draft'
          ? { method: 'PUT', path: listingPath(item.allianceId, item.id, 'draft'), body: body() }
          : { path: listingPath(item.allianceId, item.id, 'post'), body: body() },
    {
      refresh: staleAfter(item.allianceId, item.id),
      said: (how) => t(how === 'draft' ? 'saidDrafted' : isDraft ? 'saidPosted' : 'saidChanged'),
      quiet: (p) => p.status === 400 || p.status === 409,
      onRefused: (p) => setProblem({ place: placeOfProblem(p, category), text: p.sentence() }),
      onDone: (_, how) => {
        if (how !== 'draft') handOver(item.id, files);
        void navigate(here, { replace: true });
      },
    },
  );
  return (
    <ListingForm
      alliance={alliance}
      book={book}
      draft={draft}
      units={[{ unitId: item.unitId, name: item.unitName ?? '' }]}
      except={item.id}
      problem={problem}
      files={files}
      setFiles={setFiles}
      change={(next) => {
        setProblem(null);
        setDraft((before) => ({ ...before, ...next }));
      }}
    >
      <div className={styles.sendBar}>
        <Button type="primary" size="large" disabled={draft.category === '' || draft.title.trim().length < 2 || draft.quantity === null} loading={send.isPending && send.variables === 'save'} onClick={() => send.mutate('save')}>
          {t(isDraft ? 'formSend' : 'formSave')}
        </Button>
        {isDraft && (
          <Button size="large" onClick={() => send.mutate('draft')}>
            {t('formDraft')}
          </Button>
        )}
      </div>
    </ListingForm>
  );
}
