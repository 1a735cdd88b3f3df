import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { staleAfter, topicPath } from '../api/queries';
import type { TopicDetail } from '../api/types';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { useAlliance, useMembers, useRights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

interface Props {
  topic: TopicDetail;
  answering: { id: string; who: string } | null;
  onDone: () => void;
}

/** Where one writes. Ctrl+Enter sends. */
export function Composer({ topic, answering, onDone }: Props) {
  const t = useTopicWords();
  const rights = useRights(useAlliance(topic.allianceId));
  const mine = rights.mine((useMembers(topic.allianceId).data ?? []).filter((member) => member.status === 'active'));
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (answering !== null) field.current?.focus();
  }, [answering]);
  const speaks = rights.runs ? unit : (unit ?? mine[0]?.unitId ?? null);
  const say = useCommand((value: string) => ({ path: topicPath(topic.allianceId, topic.id, 'comments'), body: { text: value, replyTo: answering?.id ?? null, unitId: speaks } }), {
    refresh: staleAfter(topic.allianceId),
    onDone: () => {
      setText('');
      onDone();
    },
  });
  const send = () => {
    if (text.trim() !== '' && !say.isPending) say.mutate(text.trim());
  };
  const units = [...(rights.runs ? [{ value: '', label: t('secretariat') }] : []), ...mine.map((member) => ({ value: member.unitId, label: member.name }))];
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {answering !== null && (
        <p className={styles.quiet}>
          {t('replyTo', { who: answering.who })}
          <Button type="link" size="small" onClick={onDone}>
            {t('replyCancel')}
          </Button>
        </p>
      )}
      <Input.TextArea
        ref={(input) => {
          field.current = input?.resizableTextArea?.textArea ?? null;
        }}
        value={text}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
        placeholder={t('sayPlaceholder')}
        aria-label={t('say')}
      />
      <div>
        {units.length > 1 && <Select value={unit ?? units[0]?.value ?? ''} onChange={(value) => setUnit(value === '' ? null : value)} options={units} aria-label={t('formUnit')} />}
        <Button type="primary" htmlType="submit" loading={say.isPending} disabled={text.trim() === ''}>
          {t('say')}
        </Button>
      </div>
    </form>
  );
}
