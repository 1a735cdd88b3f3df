import { Select } from 'antd';
import { Link } from 'react-router';
import { useTopics } from '../api/queries';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import type { SlotProps } from '@/components/slots';
import { trackNames, type Topic } from '../api/types';

/** Topics for an agenda, out of the backlog in its order. */
export function PickTopics({ allianceId, value, onChange }: SlotProps['topics.pick']) {
  const t = useTopicWords();
  const { data } = useTopics(allianceId, { status: 'proposed,admitted,placed' });
  const topics = (data?.items ?? []).filter((topic) => topic.status === 'admitted' || value.includes(topic.id));
  const found = (ids: string[]): Topic[] => ids.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  if (data !== undefined && topics.length === 0) {
    return (
      <p className={styles.quiet}>
        {t('pickNone')} <Link to={`/alliances/${allianceId}/meetings/topics?propose=yes`}>{t('pickPropose')}</Link>
      </p>
    );
  }

  return (
    <Select<string[]>
      mode="multiple"
      className={styles.pick}
      loading={data === undefined}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(ids) => onChange(ids, found(ids).map(({ id, title, track, unitId }) => ({ id, title, track, unitId })))}
      placeholder={t('pickPlaceholder')}
      aria-label={t('pick')}
      options={trackNames
        .map((name) => ({ label: t(`track.${name}`), title: name, options: topics.filter((topic) => topic.track === name).map((topic) => ({ value: topic.id, label: topic.title })) }))
        .filter((group) => group.options.length > 0)}
    />
  );
}
