import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { showAtField } from '@/components';
import { useCommand } from '@/lib/http';
import { useSession } from '@/lib/session';
import { useAccountWords } from '../words';
import styles from './account.module.css';

interface Values {
  current: string;
  next: string;
}

export function Password() {
  const t = useAccountWords();
  const session = useSession();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState('');
  const change = useCommand<Values, unknown>(({ current, next }) => ({ method: 'PUT', path: '/api/account/password', body: { current, next } }), {
    quiet: true,
    refresh: [['account', 'sessions'], ['session']],
    said: t('passwordChanged'),
    onDone: () => form.resetFields(),
    onRefused: (problem) => {
      if (!showAtField(form, problem, ['current', 'next'])) {
        setRefusal(problem.sentence());
      }
    },
  });
  return (
    <section className={styles.sheet} aria-labelledby="password">
      <h2 id="password">{t('password')}</h2>
      <p className={styles.text}>{t('passwordText')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          setRefusal('');
          change.mutate(values);
        }}
      >
        <input type="text" hidden readOnly autoComplete="username" value={session.person.signInName} />
        <Form.Item name="current" label={t('current')} rules={[{ required: true, message: t('needed') }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item name="next" label={t('next')} extra={t('rule')} rules={[{ required: true, message: t('needed') }, { min: 10, message: t('short') }]}>
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('again')}
          dependencies={['next']}
          rules={[
            { required: true, message: t('needed') },
            ({ getFieldValue }) => ({ validator: (_, value) => (!value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('differ')))) }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('changePassword')}
        </Button>
      </Form>
    </section>
  );
}
