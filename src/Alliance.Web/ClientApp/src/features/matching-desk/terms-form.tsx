import { Button, Checkbox, Collapse, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { nameless } from './quotas';
import { QuotasField } from './quotas-field';
import type { Terms } from './types';
import { useDeskBook } from './api';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  allianceId: string;
  begin: Terms;
  /** What is called how, of the ids that the terms name. */
  names?: Record<string, string>;
  verb: string;
  busy: boolean;
  onSend: (terms: Terms) => void;
  onCancel: () => void;
}

const nobody: Record<string, string> = {};

/** Three fields, and everything else folded away with defaults that are usually right. */
export function TermsForm({ allianceId, begin, names = nobody, verb, busy, onSend, onCancel }: Props) {
  const t = useDeskWords();
  const spoken = useLanguage();
  const [terms, setTerms] = useState(begin);
  const [tried, setTried] = useState(false);
  const [open, setOpen] = useState<string[]>([]);
  const book = useDeskBook(allianceId).data?.book;
  const change = (next: Partial<Terms>) => setTerms((before) => ({ ...before, ...next }));
  const scope = (next: Partial<Terms['scope']>) => change({ scope: { ...terms.scope, ...next } });
  const categories = (book?.categories ?? []).map((category) => ({ value: category.code, label: nameIn(spoken, category.zh, category.en) }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const lacking = terms.quotas.some(nameless);
        setTried(lacking);
        if (lacking) setOpen(['details']);
        else onSend(terms);
      }}
    >
      <div className={styles.three}>
        <label className={styles.field}>
          <span className={styles.label}>{t('newTitle')}</span>
          <Input value={terms.title} required minLength={2} maxLength={60} onChange={(event) => change({ title: event.target.value })} />
        </label>
        <fieldset className={styles.field}>
          <legend className={styles.label}>{t('season')}</legend>
          <span className={styles.inline}>
            <Input type="date" required className={styles.date} aria-label={t('from')} value={terms.scope.from} onChange={(event) => scope({ from: event.target.value })} />
            {t('to')}
            <Input type="date" required className={styles.date} aria-label={t('to')} value={terms.scope.to} min={terms.scope.from} onChange={(event) => scope({ to: event.target.value })} />
          </span>
        </fieldset>
        <label className={styles.field}>
          <span className={styles.label}>{t('categories')}</span>
          <Select mode="multiple" allowClear aria-label={t('categories')} placeholder={t('categoriesAll')} value={terms.scope.categories} options={categories} optionFilterProp="label" onChange={(codes) => scope({ categories: codes })} />
        </label>
      </div>
      <Collapse
        size="small"
        activeKey={open}
        onChange={(keys) => setOpen([...keys])}
        items={[
          {
            key: 'details',
            label: t('details'),
            children: (
              <div className={styles.form}>
                <span className={styles.inline}>
                  <label className={styles.inline}>
                    {t('maxKm')}
                    <InputNumber className={styles.number} min={1} max={1000} value={terms.limits.maxKm} placeholder={t('maxKmNone')} onChange={(km) => change({ limits: { ...terms.limits, maxKm: km } })} />
                  </label>
                  <Select
                    style={{ minWidth: 180 }}
                    value={null}
                    aria-label={t('kmOf')}
                    placeholder={t('kmOf')}
                    options={categories.filter((category) => !(category.value in terms.limits.kmOf))}
                    onChange={(code: string | null) => code !== null && change({ limits: { ...terms.limits, kmOf: { ...terms.limits.kmOf, [code]: 10 } } })}
                  />
                </span>
                {Object.entries(terms.limits.kmOf).map(([code, km]) => (
                  <span key={code} className={styles.inline}>
                    {categories.find((category) => category.value === code)?.label ?? code}
                    <InputNumber className={styles.number} min={1} max={1000} value={km} aria-label={`${t('maxKm')} ${code}`} onChange={(value) => change({ limits: { ...terms.limits, kmOf: { ...terms.limits.kmOf, [code]: value ?? 1 } } })} />
                    <Button size="small" onClick={() => change({ limits: { ...terms.limits, kmOf: Object.fromEntries(Object.entries(terms.limits.kmOf).filter(([each]) => each !== code)) } })}>
                      {t('remove')}
                    </Button>
                  </span>
                ))}
                <QuotasField quotas={terms.quotas} names={names} tried={tried} set={(quotas) => change({ quotas })} />
                <fieldset className={styles.field}>
                  <legend>
                    <Checkbox checked={terms.first !== null} onChange={(event) => change({ first: event.target.checked ? { waitedDays: 60, percent: 50 } : null })}>
                      {t('first')}
                    </Checkbox>
                  </legend>
                  {terms.first !== null && (
                    <span className={styles.inline}>
                      <label className={styles.inline}>
                        {t('firstDays')}
                        <InputNumber className={styles.number} min={0} max={3650} value={terms.first.waitedDays} onChange={(days) => change({ first: { waitedDays: days ?? 0, percent: terms.first?.percent ?? 50 } })} />
                      </label>
                      <label className={styles.inline}>
                        {t('firstPercent')}
                        <InputNumber className={styles.number} min={1} max={100} value={terms.first.percent} onChange={(percent) => change({ first: { waitedDays: terms.first?.waitedDays ?? 0, percent: percent ?? 1 } })} />
                      </label>
                    </span>
                  )}
                </fieldset>
                <Checkbox checked={terms.keepWhole} onChange={(event) => change({ keepWhole: event.target.checked })}>
                  {t('keepWhole')}
                </Checkbox>
                <Checkbox checked={terms.scope.beyond} onChange={(event) => scope({ beyond: event.target.checked })}>
                  {t('beyond')}
                </Checkbox>
              </div>
            ),
          },
        ]}
      />
      <span className={styles.inline}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </span>
    </form>
  );
}
