import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { showAtField } from '@/components';
import { Entrance } from '../components/entrance';
import { NewPassword } from '../components/new-password';
import { useEntering } from '../use-entering';
import { useSignInWords } from '../words';

interface Founder {
  name: string;
  signInName: string;
  password: string;
}

/** Opened from the one-time link in the server's log. */
export function SetupPage() {
  const t = useSignInWords();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const [form] = Form.useForm<Founder>();
  const [refusal, setRefusal] = useState('');
  const setup = useEntering<Founder>(
    ({ name, signInName, password }) => ({ path: '/api/setup', body: { token, name, signInName, password } }),
    (problem) => {
      if (!showAtField(form, problem, ['name', 'signInName', 'password'])) {
        setRefusal(problem.sentence());
      }
    },
  );
  return (
    <Entrance title={t('setupTitle')} text={t('setupText')}>
      {!token && <Alert type="warning" showIcon title={t('linkMissing')} style={{ marginBottom: 16 }} />}
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(founder) => {
          setRefusal('');
          setup.mutate(founder);
        }}
      >
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
          <Input size="large" autoComplete="name" autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item
          name="signInName"
          label={t('signInName')}
          extra={t('signInNameRule')}
          rules={[
            { required: true, message: t('signInNameNeeded') },
            { pattern: /^[\p{L}\p{N}._@-]{2,40}$/u, message: t('signInNameRule') },
          ]}
        >
          <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <NewPassword />
        <Button type="primary" size="large" htmlType="submit" block loading={setup.isPending} disabled={!token}>
          {t('setup')}
        </Button>
      </Form>
    </Entrance>
  );
}
