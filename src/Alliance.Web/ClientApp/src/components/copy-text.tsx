import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useComponentWords } from './words';

/** A link or a token to be handed on: shown whole, copied at a press. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const t = useComponentWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2500);
    });
  };
  return (
    <Space.Compact block>
      <Input readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button type="primary" onClick={copy}>
        {copied ? t('copied') : t('copy')}
      </Button>
    </Space.Compact>
  );
}
