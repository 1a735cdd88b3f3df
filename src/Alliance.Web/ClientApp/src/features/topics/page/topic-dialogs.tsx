import { Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useAlike } from '../api/queries';
import type { Topic } from '../api/types';
import { sayMajority, sayShare } from '../say';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import type { AllianceDetail } from '@/lib/alliances';
import { useLanguage } from '@/lib/i18n';
import { useParams } from 'react-router';

type Named = Pick<Topic, 'id' | 'title'>;

interface MergeProps {
  topic: Named;
  all: readonly Pick<Topic, 'id' | 'title' | 'track' | 'status'>[];
  busy: boolean;
  onMerge: (intoTopicId: string) => void;
  onClose: () => void;
}

/** The other topic about the same matter: first those that look alike. */
export function MergeDialog({ topic, all, busy, onMerge, onClose }: MergeProps) {
  const t = useTopicWords();
  const { allianceId = '' } = useParams();
  const alike = (useAlike(allianceId, topic.title).data?.items ?? []).filter((each) => each.id !== topic.id);
  const [into, setInto] = useState<string | null>(null);
  const others = all.filter((each) => each.id !== topic.id && !alike.some((like) => like.id === each.id));
  const listed = alike.some((each) => each.id === into);
  return (
    <Modal open title={t('mergeTitle', { title: topic.title })} okText={t('mergeVerb')} cancelText={t('cancel')} okButtonProps={{ disabled: into === null }} confirmLoading={busy} onOk={() => into !== null && onMerge(into)} onCancel={onClose}>
      <div className={styles.form}>
        <p>{t('mergeText')}</p>
        {alike.length > 0 && (
          <fieldset className={styles.choices}>
            <legend>{t('mergeLikely')}</legend>
            <Radio.Group vertical value={listed ? into : null} onChange={(event) => setInto(event.target.value as string)} options={alike.map((each) => ({ value: each.id, label: `${each.title}（${t(`track.${each.track}`)}）` }))} />
          </fieldset>
        )}
        {others.length > 0 && (
          <label>
            <span>{t('mergeOther')}</span>
            <Select<string> showSearch={{ optionFilterProp: 'label' }} value={listed ? null : into} onChange={setInto} options={others.map((each) => ({ value: each.id, label: each.title }))} aria-label={t('mergeOther')} />
          </label>
        )}
      </div>
    </Modal>
  );
}

interface CirculateProps {
  topic: Named;
  alliance: AllianceDetail;
  busy: boolean;
  onCirculate: (hours: number) => void;
  onClose: () => void;
}

/** For how many hours the members vote on an urgent matter. */
export function CirculateDialog({ topic, alliance, busy, onCirculate, onClose }: CirculateProps) {
  const t = useTopicWords();
  const language = useLanguage();
  const terms = alliance.charter.tracks.find((track) => track.track === 'urgent');
  const limit = terms?.deadlineHours ?? 24;
  const [hours, setHours] = useState(limit);
  return (
    <Modal open title={t('circulateTitle', { title: topic.title })} okText={t('circulate')} cancelText={t('cancel')} confirmLoading={busy} onOk={() => onCirculate(hours)} onCancel={onClose}>
      <div className={styles.form}>
        <p>{t('circulateText', { quorum: sayShare(terms?.quorum ?? '1/2', language), majority: sayMajority(terms?.majority ?? 'simple', language) })}</p>
        <label>
          <span>{t('circulateHours', { limit })}</span>
          <InputNumber min={1} max={limit} precision={0} value={hours} onChange={(value) => setHours(value ?? limit)} />
        </label>
      </div>
    </Modal>
  );
}

/** What came of a consultation. */
export function SettleDialog({ topic, busy, onSettle, onClose }: { topic: Named; busy: boolean; onSettle: (note: string) => void; onClose: () => void }) {
  const t = useTopicWords();
  const [note, setNote] = useState('');
  return (
    <Modal open title={t('settleTitle', { title: topic.title })} okText={t('settle')} cancelText={t('cancel')} okButtonProps={{ disabled: note.trim() === '' }} confirmLoading={busy} onOk={() => onSettle(note.trim())} onCancel={onClose}>
      <div className={styles.form}>
        <p>{t('settleText')}</p>
        <label>
          <span>{t('settleNote')}</span>
          <Input.TextArea value={note} rows={4} maxLength={2000} showCount onChange={(event) => setNote(event.target.value)} placeholder={t('settlePlaceholder')} />
        </label>
      </div>
    </Modal>
  );
}
