import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { resolutionPath, resolutionsKey, sayNumber, useResolution, type Link as Linked } from './api';
import styles from './resolutions.module.css';
import { StatusTag } from './status-tag';
import { useResolutionWords } from './words';
import { EmptyState, LiveHighlight, PageSkeleton, RelativeTime, Trouble, useDocumentTitle } from '@/components';
import { MeetingsNav } from '@/components/meetings-nav';
import { allianceScope } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** One resolution as it is read, printed and followed to its end. */
export function ResolutionPage() {
  const { allianceId = '', resolutionId = '' } = useParams();
  const t = useResolutionWords();
  const language = useLanguage();
  const { data, error, refetch } = useResolution(allianceId, resolutionId);
  const [wording, setWording] = useState(false);
  useDocumentTitle(data?.resolution.title ?? t('title'));
  usePlace('resolutions', allianceScope(allianceId));
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { resolution } = data;
  const space = `/alliances/${allianceId}/meetings`;
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <Link to={`${space}/resolutions`}>← {t('back')}</Link>
      <LiveHighlight of={`resolution/${resolution.id}`} block>
        <article className={styles.paper}>
          <p className={styles.number}>{sayNumber(resolution, language)}</p>
          <h2>{resolution.title}</h2>
          <p className={styles.meta}>
            <StatusTag status={resolution.status} /> {t(`how.${resolution.how}`)} · <RelativeTime at={resolution.passedOn} dayOnly />
            {resolution.conferenceId !== null && (
              <>
                {' · '}
                <Link to={`${space}/${resolution.conferenceId}`}>{resolution.conferenceTitle ?? t('seeMeeting')}</Link>
              </>
            )}
            {resolution.voteId !== null && (
              <>
                {' · '}
                <Link to={`${space}/votes/${resolution.voteId}`}>{t('vote')}</Link>
              </>
            )}
          </p>
          {resolution.text !== null ? (
            <div className={styles.text}>{resolution.text}</div>
          ) : (
            <EmptyState
              small
              title={t('noText')}
              action={data.may['resolution.word'] === true && <Button onClick={() => setWording(true)}>{t('word')}</Button>}
            />
          )}
        </article>
      </LiveHighlight>
      <Links title={t('changedBy')} links={data.changedBy} say={(link) => t(`by.${link.kind}`, { number: sayNumber(link, language) })} space={space} />
      <Links title={t('changes')} links={data.changes} say={(link) => t(`did.${link.kind}`, { number: sayNumber(link, language) })} space={space} />
      <section className={styles.items}>
        <h3>{t('items')}</h3>
        <Link to={`${space}/action-items?state=all&resolution=${resolution.id}`}>{t('itemsCount', { n: resolution.openActionItems })}</Link>
        {data.may['action-item.assign'] === true && (
          <Link to={`${space}/action-items?state=all&resolution=${resolution.id}&assign=1`}>
            <Button tabIndex={-1}>{t('assign')}</Button>
          </Link>
        )}
      </section>
      {wording && <WordDialog allianceId={allianceId} resolutionId={resolution.id} onClose={() => setWording(false)} />}
    </div>
  );
}

function Links({ title, links, say, space }: { title: string; links: Linked[]; say: (link: Linked) => string; space: string }) {
  if (links.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.id}>
            {say(link)}：<Link to={`${space}/resolutions/${link.id}`}>{link.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WordDialog({ allianceId, resolutionId, onClose }: { allianceId: string; resolutionId: string; onClose: () => void }) {
  const t = useResolutionWords();
  const [text, setText] = useState('');
  const word = useCommand(() => ({ path: resolutionPath(allianceId, resolutionId, 'wording'), body: { text: text.trim() } }), {
    refresh: [resolutionsKey(allianceId)],
    said: t('worded'),
    onDone: onClose,
  });
  return (
    <Modal open width={640} title={t('word')} okText={t('word')} cancelText={t('cancel')} okButtonProps={{ disabled: text.trim() === '' }} confirmLoading={word.isPending} onOk={() => word.mutate()} onCancel={onClose}>
      <div className={styles.form}>
        <p>{t('wordText')}</p>
        <label>
          <span>{t('wordField')}</span>
          <Input.TextArea value={text} onChange={(event) => setText(event.target.value)} rows={8} maxLength={20000} autoFocus />
        </label>
      </div>
    </Modal>
  );
}
