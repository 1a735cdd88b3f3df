import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { RowsSkeleton, showAtField, Trouble } from '@/components';
import { useCommand } from '@/lib/http';
import { speak } from '@/lib/i18n';
import { accountQuery, type Account } from '../api/account';
import { useAccountWords } from '../words';
import styles from './account.module.css';

export function Profile() {
  const t = useAccountWords();
  const { data, error, refetch } = useQuery(accountQuery);
  return (
    <section className={styles.sheet} aria-labelledby="profile">
      <h2 id="profile">{t('profile')}</h2>
      {data ? <ProfileForm account={data} /> : error ? <Trouble error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={4} />}
    </section>
  );
}

function ProfileForm({ account }: { account: Account }) {
  const t = useAccountWords();
  const [form] = Form.useForm<Account>();
  const [refusal, setRefusal] = useState('');
  const save = useCommand<Account, unknown>(
    (value) => ({ method: 'PUT', path: '/api/account', body: { name: value.name.trim(), phone: value.phone?.trim() || null, email: value.email?.trim() || null, language: value.language } }),
    {
      quiet: true,
      refresh: [['account'], ['session'], ['people'], ['person']],
      said: () => t('saved'),
      onDone: (_, value) => speak(value.language),
      onRefused: (problem) => {
        if (!showAtField(form, problem, ['name', 'phone', 'email'])) {
          setRefusal(problem.sentence());
        }
      },
    },
  );
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ ...account, language: account.language ?? 'zh' }}
      onFinish={(value) => {
        setRefusal('');
        save.mutate(value);
      }}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
        <Input maxLength={80} autoComplete="name" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')}>
        <Input maxLength={30} inputMode="tel" autoComplete="tel" />
      </Form.Item>
      <Form.Item name="email" label={t('email')} rules={[{ type: 'email', message: t('emailWrong') }]}>
        <Input maxLength={120} inputMode="email" autoComplete="email" />
      </Form.Item>
      <Form.Item name="language" label={t('language')}>
        <Radio.Group options={(['zh', 'en'] as const).map((each) => ({ value: each, label: t(`language.${each}`) }))} />
      </Form.Item>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}
