import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { RelativeTime } from '@/components';
import { textOf, type Names } from '@/lib/events';
import type { FeedItem } from '@/lib/feed';
import { useLanguage } from '@/lib/i18n';

/** What happened to the topic, the latest first. */
export function History({ items, names }: { items: readonly FeedItem[]; names: Names }) {
  const t = useTopicWords();
  const language = useLanguage();
  return (
    <section className={styles.section}>
      <h3>{t('history')}</h3>
      <ol className={styles.history}>
        {items.map((item) => (
          <li key={item.position}>
            <span>
              {item.actor?.unitName || item.actor?.name ? `${item.actor.unitName ?? item.actor.name}${language === 'zh' ? '：' : ': '}` : ''}
              {textOf(item, names, language)}
            </span>
            {item.at !== undefined && <RelativeTime at={item.at} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
