import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** How long typing pauses before the list follows, in milliseconds. */
const pause = 250;

/** A filter that is typed: the list follows when the typing pauses, and going back changes the field too. */
export function SearchField({ value, label, onChange, width = 240, className }: { value: string; label: string; onChange: (value: string) => void; width?: number; className?: string | undefined }) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const composing = useRef(false);
  const field = useRef<InputRef>(null);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }

  useEffect(() => {
    if (text === value || composing.current) {
      return undefined;
    }

    const timer = setTimeout(() => onChange(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input
      ref={field}
      className={className}
      style={{ width, maxWidth: '100%' }}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      value={text}
      maxLength={80}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        setText(event.currentTarget.value);
      }}
      onPressEnter={() => onChange(text.trim())}
    />
  );
}
