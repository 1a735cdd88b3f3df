import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useVoteWords } from '../words';
import styles from '../votes.module.css';

const most = 20;

/** The options, at least two. */
export function OptionFields() {
  const t = useVoteWords();
  return (
    <Form.List name="options">
      {(fields, { add, remove }) => (
        <div className={styles.fields}>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.field}>
              <Form.Item name={name} rules={[{ required: true, whitespace: true, max: 200 }]}>
                <Input aria-label={t('f_option', { number: name + 1 })} placeholder={t('f_option', { number: name + 1 })} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('f_removeOption', { number: name + 1 })} disabled={fields.length <= 2} onClick={() => remove(name)} />
            </div>
          ))}
          {fields.length < most && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
              {t('f_addOption')}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  );
}
