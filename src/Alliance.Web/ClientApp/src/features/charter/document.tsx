import { articles } from './sentences';
import styles from './charter.module.css';
import type { Charter } from '@/lib/alliances';
import { useLanguage } from '@/lib/i18n';

const chinese = ['一', '二', '三', '四', '五', '六'];

/** The rules as numbered articles. */
export function CharterDocument({ charter }: { charter: Charter }) {
  const language = useLanguage();
  return (
    <div className={styles.document}>
      {articles(charter, language).map((section, i) => (
        <section key={section.key}>
          <h3>
            {language === 'zh' ? `${chinese[i]}、` : `${i + 1}. `}
            {section.title}
          </h3>
          <ol>
            {section.rules.map((rule) => (
              <li key={rule.key}>{rule.text}</li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
