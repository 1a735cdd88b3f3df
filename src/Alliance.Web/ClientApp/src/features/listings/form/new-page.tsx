import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { listingPath, staleAfter, useBook, useEarlier } from '../api';
import type { ListBook } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { answering, bodyOf, draftOf, emptyDraft, learnt, type Draft } from './draft';
import { ListingForm } from './listing-form';
import { handOver } from './pending-files';
import { placeOfProblem, type Refusal } from './problem-place';
import { EmptyState, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance, useMembers, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { sayList } from '@/lib/format';
import { useCommand, type Problem } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

const LEARNT = ['contactName', 'contactPhone', 'region', 'address', 'longitude', 'latitude', 'audience'] as const;

const headings: Readonly<Record<string, 'postGives' | 'postWants' | 'postDoes'>> = { gives: 'postGives', wants: 'postWants', does: 'postDoes' };

/** Posting something new. */
export function NewListingPage() {
  const { allianceId = '' } = useParams();
  const t = useListingWords();
  const { data, error, refetch } = useBook(allianceId);
  const alliance = useAlliance(allianceId);
  const [params] = useSearchParams();
  const begins = headings[params.get('side') ?? ''] ?? 'formNew';
  useDocumentTitle(`${t(begins)} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <Link to={`/alliances/${allianceId}/listings`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <h2 className={styles.formHead}>{t(begins)}</h2>
      {data === undefined ? error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} /> : <Filling allianceId={allianceId} book={data.book} />}
    </div>
  );
}

/** As the address begins it. Where a kind has one category alone, it is that; a project is one project. */
function begun(book: ListBook, params: URLSearchParams): Draft {
  const kind = book.kinds.find((each) => each.side === params.get('side'));
  const categories = book.categories.filter((each) => kind !== undefined && each.kinds.includes(kind.code));
  const asked = categories.find((each) => each.code === params.get('category'));
  // A category that no other kind has is what this kind is there for.
  const own = categories.filter((each) => each.kinds.length === 1);
  return { ...emptyDraft(kind?.code ?? ''), category: (asked ?? (own.length === 1 ? own[0] : undefined))?.code ?? '', title: params.get('title')?.slice(0, 60) ?? '', quantity: kind?.side === 'does' ? 1 : null };
}

function Filling({ allianceId, book }: { allianceId: string; book: ListBook }) {
  const t = useListingWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const [params] = useSearchParams();
  const members = (useMembers(allianceId).data ?? []).filter((member) => member.status === 'active');
  const units = rights.runs ? members : rights.mine(members);
  const [draft, setDraft] = useState(() => begun(book, params));
  // Where something else began this entry and is told of it when it is posted.
  const then = params.get('then');
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [touched, setTouched] = useState(false);
  const unitId = draft.unitId ?? (units.length === 1 || !rights.runs ? units[0]?.unitId : undefined);
  const category = book.categories.find((each) => each.code === draft.category);
  const earlier = useEarlier(allianceId, unitId, draft.category).data;
  const latest = useEarlier(allianceId, unitId, undefined).data;
  // What the unit said last of contact, place and audience holds until somebody writes something else.
  const filled = answering({ ...draft, ...(touched || latest == null ? {} : learnt(latest.listing)), unitId }, category);
  const refused = (p: Problem) => setProblem({ place: placeOfProblem(p, category), text: p.sentence() });
  const send = useCommand<'post' | 'draft'>(
    (how) => ({ path: how === 'post' ? listingPath(allianceId) : listingPath(allianceId, 'drafts'), body: bodyOf(filled) }),
    { refresh: staleAfter(allianceId), said: (how) => t(how === 'post' ? 'saidPosted' : 'saidDrafted'), quiet: (p) => p.status === 400 || p.status === 409, onRefused: refused,
      onDone: ({ id }, how) => {
        if (how === 'post') handOver(id, files);
        void navigate(how === 'post' && then?.startsWith('/alliances/') ? `${then}?posted=${id}` : `/alliances/${allianceId}/listings/${id}`, { replace: true });
      },
    },
  );
  if (units.length === 0) return <EmptyState title={t('noUnit')} />;
  const lacks = ([['lack.unit', unitId === undefined], ['lack.category', draft.category === ''], ['lack.title', draft.title.trim().length < 2], ['lack.quantity', draft.quantity === null]] as const).filter(([, missing]) => missing).map(([name]) => t(name));
  const ready = lacks.length === 0;
  const asked = category?.fields.filter((field) => field.required && !filled.fields[field.code]).map((field) => nameIn(language, field.zh, field.en)) ?? [];
  return (
    <ListingForm
      alliance={alliance}
      book={book}
      draft={filled}
      units={units}
      problem={problem}
      files={files}
      setFiles={setFiles}
      change={(next) => {
        setProblem(null);
        const stays = !touched && !LEARNT.some((field) => field in next);
        setTouched(!stays);
        setDraft((before) => ({ ...before, ...(stays ? {} : { ...(touched || latest == null ? {} : learnt(latest.listing)) }), ...next }));
      }}
      hint={
        <>
          {then !== null && <p className={styles.alike}>{t(params.get('side') === 'does' ? 'formThenProject' : 'formThenBack')}</p>}
      {earlier != null && draft.title === '' && Object.keys(draft.fields).length === 0 && (
        <p className={styles.alike}>
          {t('formEarlier', { title: earlier.listing.item.title })}{' '}
          <Button size="small" onClick={() => {
                  setTouched(true);
                  setDraft({ ...draftOf(earlier.listing, true), kind: draft.kind, category: draft.category });
                }}>
            {t('formUse')}
          </Button>
        </p>
      )}
          {category !== undefined && !touched && latest != null && (
            <p className={styles.quiet}>
              {t('formLearnt')} {[filled.contactName, filled.address, t(`audience.${filled.audience}`)].filter((part) => part !== '').join(' · ')}
            </p>
          )}
        </>
      }
    >
      <div className={styles.sendBar}>
        {draft.category !== '' && lacks.length + asked.length > 0 && <p className={styles.lacks}>{t('formLacks', { what: sayList([...lacks, ...asked], language) })}</p>}
        <Button type="primary" size="large" disabled={!ready} loading={send.isPending && send.variables === 'post'} onClick={() => send.mutate('post')}>
          {t('formSend')}
        </Button>
        <Button size="large" disabled={!ready} loading={send.isPending && send.variables === 'draft'} onClick={() => send.mutate('draft')}>
          {t('formDraft')}
        </Button>
      </div>
    </ListingForm>
  );
}
