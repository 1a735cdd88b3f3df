import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { listingQuery, useEntryPapers } from '../api';
import { takeOver } from '../form/pending-files';
import { sayQuantity, sayValue, sayWindow } from '../say';
import type { ListingAnswer, ListingItem } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { ListingActions } from './listing-actions';
import { EntryState } from './entry-state';
import { ContactBox, ListingHistory, PromiseList } from './listing-aside';
import { LiveHighlight, Page, RelativeTime, RowsSkeleton, Trouble, UnitName, useDocumentTitle } from '@/components';
import { Slot, useSlotIsFilled } from '@/components/slots';
import { alliancePath, allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';

/** One entry within its alliance: what it says, what is promised, and what could fit. */
export function ListingPage() {
  const { allianceId = '', listingId = '' } = useParams();
  const t = useListingWords();
  const { data, error, refetch } = useQuery(listingQuery(listingId));
  const member = useAlliance(allianceId).myRelations.includes('member');
  useDocumentTitle(data?.listing.item.title ?? t('title'));
  usePlace('listings', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <Link to={`/alliances/${allianceId}/listings`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      {data === undefined ? error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} /> : <Whole key={listingId} answer={data} mayPost={member} />}
    </div>
  );
}

/** The same for somebody of another alliance, outside of its space. */
export function OutsideListingPage() {
  const { listingId = '' } = useParams();
  const t = useListingWords();
  const { data, error, refetch } = useQuery(listingQuery(listingId));
  return (
    <Page title={data?.listing.item.allianceName ?? t('title')} place="listings">
      <Link to="/lists" className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      {data === undefined ? error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} /> : <Whole key={listingId} answer={data} />}
    </Page>
  );
}

function Whole({ answer, mayPost = false }: { answer: ListingAnswer; mayPost?: boolean }) {
  const t = useListingWords();
  const language = useLanguage();
  const { listing } = answer;
  const { item } = listing;
  const suggestions = useSlotIsFilled('listing.suggestions');
  const matches = useSlotIsFilled('listing.matches');
  const mayAdd = (answer.mine || (answer.may['listing.change'] === true && answer.leads)) && item.status !== 'withdrawn';
  const session = useSession();
  // In the name of its unit, or as who runs the alliance, one is shown what fits; else what of one's own could meet it.
  const others = !answer.mine && !answer.leads && item.side !== 'does' && session.units.length > 0;
  const entry = others ? { id: item.id, allianceId: item.allianceId, side: item.side, category: item.category, unit: item.unit, left: item.left, unitName: item.unitName } : undefined;
  const [start] = useState(() => takeOver(item.id));
  const region = [item.region?.path, item.address].filter((part) => part != null && part !== '').join(' · ');
  // Whoever posted it sees at once who needs it, or has it; somebody else reads first what it is.
  const fits = suggestions && (others || answer.mine || answer.leads) && (item.status === 'posted' || item.status === 'partly-matched') && (
    <section className={styles.section} aria-label={t(others ? 'approach' : 'suggestions')}>
      <h3>{t(others ? 'approach' : 'suggestions')}</h3>
      <Slot name="listing.suggestions" allianceId={item.allianceId} listingId={item.id} entry={entry} mayPost={mayPost} />
    </section>
  );
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <LiveHighlight of={`listing/${item.id}`} block>
          <header className={`${styles.title} ${styles[item.side]}`}>
            <p className={styles.facts}>
              <strong>{nameIn(language, item.categoryName, item.categoryNameEn)}</strong>
              <Tag>{t(`status.${item.status}`)}</Tag>
              {item.climbedAt !== null && <span className={styles.waits}>{t(item.adjacent ? 'adjacent' : 'climbed')}</span>}
            </p>
            <h2>{item.title}</h2>
            <p className={styles.facts}>
              <UnitName id={item.unitId} name={item.unitName ?? ''} dot link />
              <RelativeTime at={item.postedAt} />
            </p>
            <p className={styles.amount}>
              {t('left')} <strong>{sayQuantity(item.left, item.unit)}</strong> / {sayQuantity(item.quantity, item.unit)}
              {!item.partial && ` · ${t('whole')}`}
            </p>
            <span className={styles.bar} aria-hidden>
              <i style={{ width: `${item.quantity === 0 ? 0 : ((item.quantity - item.left) / item.quantity) * 100}%` }} />
            </span>
            <EntryState answer={answer} />
            <ListingActions answer={answer} />
          </header>
        </LiveHighlight>
        {!others && fits}
        {listing.text !== null && <p className={styles.text}>{listing.text}</p>}
        <section className={styles.section} aria-label={t('details')}>
          <h3>{t('details')}</h3>
          <dl className={styles.terms}>
            <dt>{t('when')}</dt>
            <dd>{sayWindow(item.window, language)}</dd>
            <dt>{t('where')}</dt>
            <dd>{region || t('anyPlace')}</dd>
            {listing.fields.map((field) => (
              <Field key={field.code} name={nameIn(language, field.name, field.nameEn)} value={field.type === 'file' ? <FileValue item={item} name={field.value} /> : sayValue(nameIn(language, field.value, field.valueEn), field.unit, language)} />
            ))}
            <dt>{t('audience')}</dt>
            <dd>{listing.branchName ?? t(`audience.${item.audience}`)}</dd>
            <dt>{t('validUntil')}</dt>
            <dd>
              <RelativeTime at={item.validUntil} dayOnly />
            </dd>
          </dl>
          {listing.categoryHasChanged && <p className={styles.quiet}>{t('olderForm')}</p>}
        </section>
        {others && fits}
        {matches && (
          <section className={styles.section} aria-label={t('matches')}>
            <h3>{t('matches')}</h3>
            <Slot name="listing.matches" allianceId={item.allianceId} listingId={item.id} />
          </section>
        )}
        {item.status !== 'draft' && item.status !== 'withdrawn' && (item.papers > 0 || mayAdd) && (
          <section className={styles.section} aria-label={t('papersTitle')}>
            <h3>{t('papersTitle')}</h3>
            <Slot name="papers" allianceId={item.allianceId} ownerKind="listing" ownerId={item.id} mayAdd={mayAdd} start={start} />
          </section>
        )}
      </div>
      <aside className={styles.aside} aria-label={t('aside')}>
        <ContactBox listing={listing} />
        <PromiseList listing={listing} />
        <ListingHistory answer={answer} />
      </aside>
    </div>
  );
}

function Field({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** The file that a field names, among the entry's papers; its name alone while it is not there. */
function FileValue({ item, name }: { item: ListingItem; name: string }) {
  const papers = useEntryPapers(item.allianceId, item.id).data?.items;
  const paper = papers?.find((each) => each.name === name);
  return paper === undefined ? name : <a href={`${alliancePath(item.allianceId, 'attachments', paper.id, 'content')}?download=true`} download={name}>{name}</a>;
}
