import type { Text } from '@tongtu/workflows/graph';
import { Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/use-language.js';

interface NameInputProps {
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly label: string;
}

/** A name in the reader's language, changed where it stands. An empty name is not taken: leaving the field brings the last one back. */
export function NameInput({ value, onChange, label }: NameInputProps) {
  const { language, say } = useLanguage();
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      className="tt-name-input"
      variant="borderless"
      aria-label={label}
      maxLength={120}
      value={typed ?? say(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value.trim() !== '') onChange({ ...value, [language]: target.value.trim() });
      }}
      onBlur={() => setTyped(undefined)}
      onPressEnter={({ currentTarget }) => currentTarget.blur()}
    />
  );
}
