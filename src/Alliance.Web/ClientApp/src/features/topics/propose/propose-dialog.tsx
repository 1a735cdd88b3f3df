import { Button, Input, Modal, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { staleAfter, topicPath, useAlike } from '../api/queries';
import { trackNames, type Topic } from '../api/types';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { dropDraft, keepDraft, readDraft, type TopicDraft } from './draft';
import { useMembers, useRights, type AllianceDetail, type TrackName } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

interface Props {
  alliance: AllianceDetail;
  track?: TrackName | undefined;
  /** The topic to change; none: a new one. */
  topic?: Pick<Topic, 'id' | 'title' | 'track'> & { text?: string | null };
  onClose: () => void;
}

/** What it is about, on which track, and if need be why: enough for a phone and a minute. */
export function ProposeDialog({ alliance, track, topic, onClose }: Props) {
  const t = useTopicWords();
  const navigate = useNavigate();
  const rights = useRights(alliance);
  const mine = rights.mine((useMembers(alliance.id).data ?? []).filter((member) => member.status === 'active'));
  const [draft, setDraft] = useState<TopicDraft>(
    () => (topic === undefined ? readDraft(alliance.id) : null) ?? { track: topic?.track ?? track ?? 'consult', title: topic?.title ?? '', text: topic?.text ?? '', unitId: null },
  );
  const change = (next: Partial<TopicDraft>) => setDraft((before) => ({ ...before, ...next }));
  useEffect(() => {
    if (topic === undefined) keepDraft(alliance.id, draft);
  }, [alliance.id, draft, topic]);
  const settled = useSettled(draft.title.trim());
  const alike = (useAlike(alliance.id, settled).data?.items ?? []).filter((each) => each.id !== topic?.id);
  const short = draft.title.trim().length < 2;
  const send = useCommand(
    () => {
      const body = { track: draft.track, title: draft.title.trim(), text: draft.text.trim() || null };
      return topic === undefined
        ? { path: topicPath(alliance.id), body: { ...body, unitId: rights.runs ? draft.unitId : (draft.unitId ?? mine[0]?.unitId ?? null) } }
        : { method: 'PUT' as const, path: topicPath(alliance.id, topic.id), body };
    },
    {
      refresh: staleAfter(alliance.id),
      said: t(topic === undefined ? 'saidProposed' : 'saidChanged'),
      onDone: ({ id }) => {
        if (topic === undefined) {
          dropDraft(alliance.id);
          void navigate(`/alliances/${alliance.id}/meetings/topics/${id}`);
        }

        onClose();
      },
    },
  );
  const units = [...(rights.runs ? [{ value: '', label: t('secretariat') }] : []), ...mine.map((member) => ({ value: member.unitId, label: member.name }))];
  return (
    <Modal
      open
      title={t(topic === undefined ? 'formTitle' : 'formTitleEdit')}
      okText={t(topic === undefined ? 'formSend' : 'formSave')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: short }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={onClose}
      width={600}
    >
      <div className={styles.form}>
        <label>
          <span>{t('formWhat')}</span>
          <Input autoFocus value={draft.title} maxLength={80} showCount onChange={(event) => change({ title: event.target.value })} placeholder={t('formWhatPlaceholder')} />
        </label>
        {alike.length > 0 && (
          <div className={styles.alike} role="status">
            <p>{t('formAlike')}</p>
            <ul>
              {alike.map((each) => (
                <li key={each.id}>
                  <Link to={`/alliances/${alliance.id}/meetings/topics/${each.id}`} onClick={onClose}>
                    {each.title}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
        <fieldset className={styles.choices}>
          <legend>{t('formTrack')}</legend>
          <Radio.Group className={styles.tracks} value={draft.track} onChange={(event) => change({ track: event.target.value as TrackName })}>
            {trackNames.map((name) => (
              <Radio key={name} value={name}>
                <strong>{t(`track.${name}`)}</strong>
                <small>{t(`trackText.${name}`)}</small>
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <label>
          <span>{t('formText')}</span>
          <Input.TextArea value={draft.text} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={5000} onChange={(event) => change({ text: event.target.value })} placeholder={t('formTextPlaceholder')} />
        </label>
        {topic === undefined && units.length > 1 && (
          <label>
            <span>{t('formUnit')}</span>
            <Select value={draft.unitId ?? units[0]?.value ?? ''} onChange={(value) => change({ unitId: value === '' ? null : value })} options={units} aria-label={t('formUnit')} />
          </label>
        )}
        {topic === undefined && (
          <p className={styles.quiet}>
            {t('formPapers')} {t('formDraft')}
            {(draft.title !== '' || draft.text !== '') && (
              <Button type="link" size="small" onClick={() => change({ title: '', text: '' })}>
                {t('formDiscard')}
              </Button>
            )}
          </p>
        )}
      </div>
    </Modal>
  );
}

/** The text as it was when the typing paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 350);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
